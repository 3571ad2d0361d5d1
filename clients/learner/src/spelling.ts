/** The spellings of each sound of English in ARPABET; of two or three sounds that share their letters, joined by a space. */
const SPELLINGS: Readonly<Record<string, string>> = {
  AA: 'a o ah ea ow e au ou',
  AE: 'a au ai',
  AH: 'a e i o u y ou oo ai ia ea eo oe io ie au eau ough ah ey iou eou eu',
  AO: 'o a au aw oa ou oo augh ough ah',
  AW: 'ou ow ough',
  AY: 'i y ie igh ei eye ye uy ai eigh ay ui',
  EH: 'e ea ai a ie ei eo u ae ay ey',
  ER: 'er ir ur or ear ar our yr re err urr irr arr orr r ure oar eur ere olo ro',
  EY: 'a ai ay ei ey ea eigh aigh et e au ee é',
  IH: 'i e y a ui u ie ei o ee ia ea ai ey',
  IY: 'e ee ea ie ei ey y i eo oe ay ae',
  OW: 'o oa ow oe ou ough oh ew eau au owe ot oo',
  OY: 'oi oy',
  UH: 'u oo ou o',
  UW: 'u oo o ou ue ew ui oe ough eu iew ieu',
  B: 'b bb',
  CH: 'ch tch t ti c',
  D: 'd dd ed',
  DH: 'th',
  F: 'f ff ph gh',
  G: 'g gg gh gu gue ck',
  HH: 'h wh',
  JH: 'j g dg gg d di dj',
  K: 'k c ck ch cc q qu que cqu kh',
  L: 'l ll',
  M: 'm mm mb mn lm gm',
  N: 'n nn kn gn pn',
  NG: 'ng n ngue',
  P: 'p pp',
  R: 'r rr wr rh rrh',
  S: 's ss c sc ps st sw z',
  SH: 'sh ti ci si ssi ch s ss sci ce c t',
  T: 't tt ed th bt pt ght cht',
  TH: 'th',
  V: 'v vv f ph',
  W: 'w wh u o',
  Y: 'y i j',
  Z: 'z zz s ss x',
  ZH: 's si g z ti zi',
  'AH L': 'le l',
  'AH M': 'm',
  'AH N': 'n',
  'AH W AH': 'ua',
  'EY AH L': 'ale ail',
  'AY AH L': 'ile',
  'G W': 'gu',
  'G Z': 'x xh',
  'HH W': 'wh',
  'K S': 'x xc cc',
  'K SH': 'x xi',
  'K W': 'qu cqu',
  'K Y': 'c',
  'T S': 'z zz',
  'W AH': 'o',
  'W AY': 'oi',
  'Y AH': 'u io ia ie',
  'Y ER': 'ur ure ior',
  'Y UH': 'u eu',
  'Y UW': 'u ue ew eu eau iew ueue ui ou',
};

/** What it costs to take a spelling that is less usual than another one of the same letters. */
const UNUSUAL: Readonly<Record<string, number>> = { 'ER=r': 0.3 };
/** What it costs to spell several sounds together rather than each by itself; usual ones cost nothing. */
const TOGETHER: Readonly<Record<string, number>> = { 'AH M': 0.5, 'AH N': 0.5, 'K W': 0, 'Y UW': 0 };
const USUALLY_TOGETHER = 0.1;
/** What it costs to take a letter as silent; letters that are not here are seldom silent. */
const SILENT: Readonly<Record<string, number>> = { e: 0.6, h: 1, l: 1, t: 1.2, u: 1.2, w: 1.2, g: 1.2, k: 1.2, b: 1.2 };
const SELDOM_SILENT = 1.6;
/** The cost from which an alignment is no more than a guess. */
const UNSURE = 3;
const LONGEST_SPELLING = 4;
const MOST_SOUNDS = 3;

const FITTING = new Set(
  Object.entries(SPELLINGS).flatMap(([sounds, spellings]) =>
    spellings.split(' ').map((letters) => `${sounds}=${letters}`),
  ),
);

/** Letters of a word, and the numbers of the sounds that they stand for; none for silent letters and marks. */
export interface Spelled {
  letters: string;
  sounds: readonly number[];
}

interface Way {
  cost: number;
  parts: readonly Spelled[];
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

/**
 * Returns which letters of an English word stand for which of its sounds, in ARPABET: the cheapest way to spell the
 * sounds with all of its letters. Null where that would be a guess, for example for "Dr" or "20".
 */
export function spellingOf(text: string, sounds: readonly string[]): Spelled[] | null {
  const written = Array.from(text);
  const letters = written.map((character) => character.normalize('NFD').charAt(0).toLowerCase());
  if (sounds.length === 0 || !letters.some(isLetter)) return null;
  // The best way from letter i and sound j on.
  const ways = new Map<string, Way | null>();

  function better(one: Way | null, rest: Way | null, cost: number, part: Spelled): Way | null {
    if (rest === null || (one !== null && one.cost <= rest.cost + cost)) return one;
    return { cost: rest.cost + cost, parts: [part, ...rest.parts] };
  }

  function bestFrom(i: number, j: number): Way | null {
    if (i === letters.length) return j === sounds.length ? { cost: 0, parts: [] } : null;
    const key = `${i} ${j}`;
    const known = ways.get(key);
    if (known !== undefined) return known;
    let best: Way | null = null;
    for (let length = Math.min(LONGEST_SPELLING, letters.length - i); length > 0; length--) {
      const spelling = letters.slice(i, i + length).join('');
      for (let count = 1; count <= MOST_SOUNDS && j + count <= sounds.length; count++) {
        const spelled = sounds.slice(j, j + count).join(' ');
        if (!FITTING.has(`${spelled}=${spelling}`)) continue;
        const part = {
          letters: written.slice(i, i + length).join(''),
          sounds: Array.from({ length: count }, (_, k) => j + k),
        };
        const together = count === 1 ? 0 : (TOGETHER[spelled] ?? USUALLY_TOGETHER);
        const cost = together + (UNUSUAL[`${spelled}=${spelling}`] ?? 0);
        best = better(best, bestFrom(i + length, j + count), cost, part);
      }
    }
    const letter = letters[i] ?? '';
    const cost = isLetter(letter) ? (SILENT[letter] ?? SELDOM_SILENT) : 0;
    best = better(best, bestFrom(i + 1, j), cost, { letters: written[i] ?? '', sounds: [] });
    ways.set(key, best);
    return best;
  }

  const best = bestFrom(0, 0);
  return best === null || best.cost >= UNSURE ? null : [...best.parts];
}

const REDUCED = new Set(['a', 'e', 'i', 'y', 'ai', 'ia', 'ie', 'io', 'le', 'm', 'n', 'ua']);
/** What follows an o, u or ou in an ending that is never stressed, as in "lesson", "second", "album" and "famous". */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  o: /^(n|ns|nd|nds|m|ms)$/,
  u: /^(m|ms|mn|s|l|lly)$/,
  ou: /^s(ly|ness)?$/,
};
const VOWELS = new Set(['AA', 'AE', 'AH', 'AO', 'AW', 'AY', 'EH', 'ER', 'EY', 'IH', 'IY', 'OW', 'OY', 'UH', 'UW']);

/**
 * Returns the numbers of the sounds AH that are the reduced vowel /ə/ and not /ʌ/, as far as the spelling tells: the
 * results do not say which syllables are stressed.
 */
export function schwasOf(parts: readonly Spelled[], sounds: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const isLong = sounds.filter((sound) => VOWELS.has(sound)).length > 1;
  parts.forEach((part, at) => {
    const letters = part.letters.toLowerCase();
    const before = parts[at - 1]?.letters.toLowerCase() ?? '';
    const after = parts
      .slice(at + 1)
      .map((other) => other.letters.toLowerCase())
      .join('');
    for (const sound of part.sounds) {
      if (sounds[sound] !== 'AH') continue;
      // "What" has /ʌ/; all other words with these letters have the reduced vowel.
      const isReduced = REDUCED.has(letters) && !(letters === 'a' && /^wh?$/.test(before));
      const isShared = letters === 'u' && part.sounds.length > 1;
      const isEnding = isLong && ENDINGS[letters]?.test(after) === true;
      if (isReduced || isShared || isEnding) found.add(sound);
    }
  });
  return found;
}
