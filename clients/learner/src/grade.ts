/** The display level of a score. Always shown together with text or a symbol, never by colour alone. */
export type Grade = 'good' | 'fair' | 'poor';

/** Returns the level of a score: green from 80, amber from 70, red below. */
export function gradeOf(score: number): Grade {
  if (score >= 80) return 'good';
  return score >= 70 ? 'fair' : 'poor';
}
