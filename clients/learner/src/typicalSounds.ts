/**
 * English sounds, in ARPABET, that are often hard for people with a first language, the most typical first; after Swan &
 * Smith, Learner English (2nd edition, 2001). docs/typical-sounds.md tells what it is good for. A starting point until a
 * learner's own results say more.
 */
const TYPICAL: Readonly<Record<string, readonly string[]>> = {
  ar: ['P', 'V', 'IH', 'EH', 'TH', 'NG'],
  de: ['TH', 'DH', 'W', 'AE', 'JH', 'Z'],
  el: ['SH', 'IH', 'AE', 'AH', 'CH', 'JH'],
  es: ['IH', 'V', 'AE', 'Z', 'SH', 'JH'],
  fa: ['TH', 'DH', 'W', 'IH', 'AE', 'NG'],
  fr: ['TH', 'DH', 'HH', 'IH', 'AH', 'R'],
  hi: ['TH', 'DH', 'W', 'V', 'AE', 'Z'],
  id: ['TH', 'DH', 'V', 'Z', 'SH', 'IH'],
  it: ['TH', 'DH', 'IH', 'AE', 'HH', 'AH'],
  ja: ['R', 'L', 'TH', 'DH', 'V', 'AE'],
  ko: ['F', 'V', 'R', 'L', 'TH', 'Z'],
  nl: ['TH', 'DH', 'AE', 'V', 'Z', 'AH'],
  pl: ['TH', 'DH', 'IH', 'AE', 'NG', 'HH'],
  pt: ['TH', 'DH', 'IH', 'AE', 'R', 'HH'],
  ru: ['TH', 'DH', 'W', 'IH', 'AE', 'NG'],
  sv: ['TH', 'DH', 'Z', 'W', 'JH', 'CH'],
  sw: ['R', 'L', 'AE', 'AH', 'IH', 'ER'],
  ta: ['TH', 'DH', 'F', 'Z', 'V', 'W'],
  th: ['TH', 'DH', 'R', 'L', 'V', 'Z'],
  tr: ['TH', 'DH', 'W', 'V', 'AE', 'NG'],
  zh: ['TH', 'DH', 'V', 'R', 'L', 'AE'],
};

/** The first languages with typical sounds, as BCP 47 tags. */
export const FIRST_LANGUAGES: readonly string[] = Object.keys(TYPICAL);

/** Returns the English sounds that are often hard with a first language; none for a language that is not in the table. */
export function typicalSounds(firstLanguage: string | null): readonly string[] {
  const [primary = ''] = (firstLanguage ?? '').toLowerCase().split('-');
  return TYPICAL[primary] ?? [];
}
