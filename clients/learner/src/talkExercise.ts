/** The most sentences of one exercise. */
const MOST = 2;
/** Shorter quotes are no sentences. */
const FEWEST_WORDS = 3;

/** What is practised by saying one's own words again. */
const SAID_AGAIN: ReadonlySet<string> = new Set(['INTELLIGIBILITY', 'PROSODY']);
/** What is practised by saying one's own sentences better. */
const SAID_BETTER: ReadonlySet<string> = new Set(['DISFLUENCY', 'FAULTS', 'SLIPS']);

/** What a learner can do about a criterion: read sentences of their own aloud, or talk once more with one aim. */
export type TalkExercise = { kind: 'READ'; sentences: readonly string[] } | { kind: 'TALK'; aim: string | null };

/**
 * Returns the exercise that goes with a suggestion.
 *
 * @param signal what the suggestion is about; null for a suggestion about nothing in particular
 * @param quotes the learner's own words that can be said again, what speaks against them first
 * @param better the learner's own sentences, said better
 */
export function exerciseFor(
  signal: string | null,
  quotes: readonly string[],
  better: readonly { better: string }[],
): TalkExercise {
  const own = SAID_AGAIN.has(signal ?? '')
    ? quotes.filter((quote) => quote.trim().split(/\s+/).length >= FEWEST_WORDS)
    : SAID_BETTER.has(signal ?? '')
      ? better.map((sentence) => sentence.better)
      : [];
  const sentences = [...new Set(own)].slice(0, MOST);
  return sentences.length > 0 ? { kind: 'READ', sentences } : { kind: 'TALK', aim: signal };
}
