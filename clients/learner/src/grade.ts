/** The display level of a score. Always shown together with text or a symbol, never by colour alone. */
export type Grade = 'good' | 'fair' | 'poor';

/** Returns the level of a score, rounded as it is shown: green from 80, amber from 70, red below. */
export function gradeOf(score: number): Grade {
  const shown = Math.round(score);
  if (shown >= 80) return 'good';
  return shown >= 70 ? 'fair' : 'poor';
}
