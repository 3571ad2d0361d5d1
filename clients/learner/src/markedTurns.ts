/** A passage of a talk, by its turn, that speaks for or against the learner. */
export interface Marked {
  turn: number;
  text: string;
  isFor: boolean;
}

/** A part of a turn's text; `mark` is set for a quote. */
export interface TurnPart {
  text: string;
  mark: 'for' | 'against' | null;
}

/**
 * Cuts a turn's text at the quotes in it. A quote that is not in the text, or that overlaps an earlier one, is not
 * marked.
 */
export function markedParts(text: string, turn: number, quotes: readonly Marked[]): TurnPart[] {
  const plain = text.toLowerCase();
  const found = quotes
    .filter((quote) => quote.turn === turn && quote.text !== '')
    .map((quote) => ({ ...quote, at: plain.indexOf(quote.text.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at || other.text.length - one.text.length);
  const parts: TurnPart[] = [];
  let done = 0;
  for (const { at, text: quote, isFor } of found) {
    if (at < done) continue;
    if (at > done) parts.push({ text: text.slice(done, at), mark: null });
    done = at + quote.length;
    parts.push({ text: text.slice(at, done), mark: isFor ? 'for' : 'against' });
  }
  if (done < text.length || parts.length === 0) parts.push({ text: text.slice(done), mark: null });
  return parts;
}
