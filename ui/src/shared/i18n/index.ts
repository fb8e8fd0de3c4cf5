/** The words on the screen, from locales/ which Rust reads too. Dates and numbers are in shared/time. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Words } from '../../api/types';
import { change, currentLanguage, type Language } from '../settings';
import type { Messages } from './ids';
import { behindBy } from '../time/format';
import { localised } from './moment';

/** The words of each language lie in a file of their own, so that a start reads no more than it says. */
const sources: Record<Language, () => Promise<{ default: Record<string, string> }>> = { en: () => import('./en'), vi: () => import('./vi') };
const files: Partial<Record<Language, string[]>> = {};

/** Fetches the words of a language; until then a message is its own id. */
export async function learn(language: Language): Promise<void> {
  files[language] ??= Object.values((await sources[language]()).default);
}

/** Changes the language of the page, once its words are there. */
export async function speakIn(language: Language): Promise<void> {
  await learn(language);
  change({ language });
}

/**
 * The messages of one language, each as it stands in its file. A start needs a hundred of them, and reading all of both
 * languages takes longer than drawing the first screen: so a message is read when it is said for the first time.
 */
interface Spoken {
  bundle: FluentBundle;
  written: Map<string, string>;
}

const spoken: Partial<Record<Language, Spoken>> = {};

function speak(language: Language): Spoken | null {
  const texts = files[language];
  if (!texts) return null;
  // Names and ids stand inside sentences of the same direction; isolation marks would only end up in copies.
  return (spoken[language] ??= { bundle: new FluentBundle(language, { useIsolating: false }), written: written(texts) });
}

/** A message ends where the next one begins; what stands between them is blank or a comment. */
function written(texts: readonly string[]): Map<string, string> {
  const all = new Map<string, string>();
  for (const text of texts) {
    let last: RegExpMatchArray | null = null;
    for (const begin of text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)) {
      if (last) all.set(last[1] ?? '', text.slice(last.index, begin.index));
      last = begin;
    }
    if (last) all.set(last[1] ?? '', text.slice(last.index));
  }
  return all;
}

export type MessageId = keyof Messages;
/** Ids of messages without variables: what data such as the list of areas may name. */
export type PlainId = { [K in MessageId]: [Messages[K]] extends [never] ? K : never }[MessageId];
type Args<K extends MessageId> = [Messages[K]] extends [never] ? [] : [args: Record<Messages[K], string | number>];

/** The message in the language chosen now. Components read it while rendering; the root renders again on a change. */
export function t<K extends MessageId>(id: K, ...args: Args<K>): string {
  return translate(currentLanguage(), id, args[0]);
}

/** For ids that are put together from data (`known` says whether there is such a message). */
export function known(id: string): id is MessageId {
  return speak(currentLanguage())?.written.has(id) ?? false;
}

/**
 * A sentence that the engine names, with a capital since it stands alone on the screen. `english` is what the engine
 * says itself: it stands where this page does not know the sentence, as with a newer server.
 */
export function sentenceOf(id: string | undefined, args: Words | undefined, english: string): string {
  return capital(said(currentLanguage(), id, args) ?? english);
}

/** The same without a capital, to stand inside another sentence. */
export function clauseOf(id: string | undefined, args: Words | undefined, english: string): string {
  return said(currentLanguage(), id, args) ?? english;
}

function said(language: Language, id: string | undefined, args: Words = {}): string | null {
  if (id === undefined || !known(id)) return null;
  const spoken = (name: string, text: string) => (id.startsWith('agenda-') || id.startsWith('report-') ? localised(name, text, language) : text);
  const values = Object.entries(args).map(([name, value]) => [name, Array.isArray(value) ? value.map((word) => (known(word) ? translate(language, word) : word)).join(', ') : typeof value === 'string' ? spoken(name, value) : value]);
  // Minutes of a kept agenda, too, become a length that people read.
  if (typeof args.late === 'number' && /^(agenda|report)-/.test(id)) values.push(['by', behindBy(args.late, language)]);
  try {
    return translate(language, id, Object.fromEntries(values));
  } catch {
    // An argument that another version names differently: the engine's own words are better than a hole.
    return null;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function translate(language: Language, id: string, args?: Record<string, string | number>): string {
  if (args) return formatted(language, id, args);
  const words = plain[language].get(id) ?? formatted(language, id);
  if (files[language]) plain[language].set(id, words);
  return words;
}

/** Words without variables never change, and a screen asks for dozens of them at each drawing. */
const plain: Record<Language, Map<string, string>> = { en: new Map(), vi: new Map() };

function formatted(language: Language, id: string, args?: Record<string, string | number>): string {
  const voice = speak(language);
  if (!voice) return id;
  const { bundle, written } = voice;
  if (!bundle.hasMessage(id)) bundle.addResource(new FluentResource(written.get(id) ?? ''));
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args) : id;
}
