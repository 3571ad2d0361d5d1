/** The languages that are written from right to left (their primary subtags, as in BCP 47). */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Returns the direction in which a language is written; `auto` when the language is not known. */
export function writingOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null || language === '') return 'auto';
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
