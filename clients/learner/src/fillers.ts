/** English filler words. */
const FILLERS = /^(u+[hm]+|e+r+m*|a+h+|e+h+|h?m{2,})$/;

/** Returns whether a word is a filler. */
export function isFiller(word: string): boolean {
  return FILLERS.test(word.toLowerCase().replace(/[^a-z]/g, ''));
}
