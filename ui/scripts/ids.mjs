// Writes ui/src/shared/i18n/ids.ts: every message id of locales/en with its variables, so that a
// misspelt id or a forgotten variable does not compile. `--check` only says whether the file is stale.
import { FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const locales = fileURLToPath(new URL('../../locales/', import.meta.url));
const target = fileURLToPath(new URL('../src/shared/i18n/ids.ts', import.meta.url));

/** Names of the variables anywhere inside a pattern, terms' arguments included. */
function variables(node, found = new Set()) {
  if (Array.isArray(node)) node.forEach((part) => variables(part, found));
  else if (node && typeof node === 'object') {
    if (node.type === 'var') found.add(node.name);
    Object.values(node).forEach((part) => variables(part, found));
  }
  return found;
}

/** Message id to sorted variables, over all files of one language. Attributes are not used. */
export function messages(language) {
  const all = new Map();
  for (const file of readdirSync(`${locales}${language}`).filter((name) => name.endsWith('.ftl')).sort()) {
    const resource = new FluentResource(readFileSync(`${locales}${language}/${file}`, 'utf8'));
    for (const message of resource.body) {
      if (all.has(message.id)) throw new Error(`${file}: ${message.id} stands in two files`);
      all.set(message.id, [...variables(message.value)].sort());
    }
  }
  return all;
}

/** The text of ids.ts. */
export function generated() {
  const lines = [...messages('en')]
    .filter(([id]) => !id.startsWith('-'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, names]) => `  '${id}': ${names.map((name) => `'${name}'`).join(' | ') || 'never'};`);
  return `// Written by scripts/ids.mjs from locales/en. Do not edit.\n\nexport interface Messages {\n${lines.join('\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(target, generated());
  else if (readFileSync(target, 'utf8') !== generated()) {
    console.error('ui/src/shared/i18n/ids.ts is stale: run `npm run ids`');
    process.exit(1);
  }
}
