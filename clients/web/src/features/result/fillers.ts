/** Sounds with which speakers of English hold their turn while they look for a word. */
const FILLERS = /^(u+[hm]+|e+r+m*|a+h+|e+h+|h?m{2,})$/;

/** Whether a word is none, but fills a pause. */
export function isFiller(word: string): boolean {
  return FILLERS.test(word.toLowerCase().replace(/[^a-z]/g, ''));
}
