// What a page says, by the same keys as in static/locales, so that a better sentence breaks no journey.
import { readFileSync, readdirSync } from 'node:fs';

const locales = new URL('../../../static/locales/', import.meta.url);

function read(locale) {
  const words = new Map();
  for (const file of readdirSync(new URL(`${locale}/`, locales))) {
    const text = readFileSync(new URL(`${locale}/${file}`, locales), 'utf8');
    for (const [, key, words_of] of text.matchAll(/^([a-z][\w-]*) *= *(.+)$/gm)) words.set(key, words_of.trim());
  }
  return words;
}

const known = { en: read('en'), ar: read('ar'), 'zh-Hant': read('zh-Hant') };

// A sentence of one line; one that is not translated stands in English, as on the page.
export function say(locale, key, values = {}) {
  const text = known[locale].get(key) ?? known.en.get(key);
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{ *\$(\w+) *\}/g, (_, name) => `\u2068${values[name] ?? ''}\u2069`);
}

// How a control's name begins: a hint or "(optional)" may follow.
export function name(locale, key, values) {
  const text = say(locale, key, values).replace(/[.*+?^$()|[\]{}\\]/g, '\\$&');
  return new RegExp(`^\\s*${text}(?!\\w)`);
}
