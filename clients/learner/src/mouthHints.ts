/** English sounds that learners often mispronounce, grouped by articulation hint. */
const HINTS = {
  th: ['TH', 'DH'],
  r: ['R', 'ER'],
  l: ['L'],
  v: ['V', 'F'],
  w: ['W'],
  shortI: ['IH'],
  longI: ['IY'],
  ae: ['AE'],
  e: ['EH'],
  schwa: ['AH'],
  shortU: ['UH'],
  ng: ['NG'],
  z: ['Z', 'ZH'],
  sh: ['SH', 'CH', 'JH'],
  stop: ['P', 'T', 'K', 'B', 'D', 'G'],
  glide: ['EY', 'AY', 'OY', 'AW', 'OW'],
} as const;

export type Hint = keyof typeof HINTS;

const NAMES: readonly Hint[] = [
  'th',
  'r',
  'l',
  'v',
  'w',
  'shortI',
  'longI',
  'ae',
  'e',
  'schwa',
  'shortU',
  'ng',
  'z',
  'sh',
  'stop',
  'glide',
];

/** Returns the articulation hint for a sound; null when there is none. */
export function hintOf(arpabet: string): Hint | null {
  return NAMES.find((name) => HINTS[name].some((sound) => sound === arpabet)) ?? null;
}
