import type { ResultPartsFragment } from '@vivavoce/graphql';

type Result = Pick<ResultPartsFragment, 'words'>;
type Missed = ResultPartsFragment['weakestSounds'][number] & { isWrong: boolean; sum: number };

/** Returns the weakest sounds that the server would send with these words: those with an occurrence called wrong. */
export function missedSounds({ words }: Result): ResultPartsFragment['weakestSounds'] {
  const sounds = new Map<string, Missed>();
  for (const [index, word] of words.entries()) {
    if (word.errorType === 'INSERTION') continue;
    for (const { arpabet, ipa, score, heardArpabet } of word.phones) {
      const none: Missed = {
        arpabet,
        ipa,
        occurrences: 0,
        missed: 0,
        meanScore: 0,
        missedIn: [],
        isWrong: false,
        sum: 0,
      };
      const sound = sounds.get(arpabet) ?? none;
      sounds.set(arpabet, sound);
      sound.occurrences++;
      sound.sum += score;
      sound.isWrong ||= heardArpabet !== arpabet;
      if (heardArpabet === arpabet && score >= 70) continue;
      sound.missed++;
      if (sound.missedIn.at(-1) !== index) sound.missedIn.push(index);
    }
  }
  return [...sounds.values()]
    .filter(({ isWrong }) => isWrong)
    .map(({ arpabet, ipa, occurrences, missed, missedIn, sum }) => {
      return { arpabet, ipa, occurrences, missed, missedIn, meanScore: sum / occurrences };
    })
    .sort((one, other) => one.meanScore - other.meanScore)
    .slice(0, 5);
}
