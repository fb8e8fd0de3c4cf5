// The words on the screen, from the same files as the screen's: a test names a message, never its wording.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../locales/', import.meta.url);

function bundle(language) {
  const all = new FluentBundle(language, { useIsolating: false });
  const files = new URL(`${language}/`, folder);
  for (const name of readdirSync(files).filter((file) => file.endsWith('.ftl'))) {
    all.addResource(new FluentResource(readFileSync(new URL(name, files), 'utf8')));
  }
  return all;
}

const bundles = { en: bundle('en'), vi: bundle('vi') };

/** The words of a message; fails where there is none, so that a renamed message is noticed. */
export function say(id, values = {}, language = 'en') {
  const message = bundles[language].getMessage(id);
  if (!message?.value) throw new Error(`locales/${language} has no message ${id}`);
  return bundles[language].formatPattern(message.value, values);
}
