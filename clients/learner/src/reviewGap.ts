/** A sentence around the word that a card asks for. */
export interface Gap {
  before: string;
  word: string;
  after: string;
  /** The first letter of the word, which helps to remember it. */
  hint: string;
}

/** Returns a sentence with a gap in place of the word; null when it does not contain it. */
export function gapOf(of: { sentence: string | null; sentenceStart: number; sentenceEnd: number }): Gap | null {
  const { sentence, sentenceStart, sentenceEnd } = of;
  const word = sentence?.slice(sentenceStart, sentenceEnd) ?? '';
  if (sentence === null || word.trim() === '') return null;
  const [hint = ''] = word;
  return { before: sentence.slice(0, sentenceStart), word, after: sentence.slice(sentenceEnd), hint };
}
