import { lengthOf } from '@/lib/lengthOf';

/** The longest name of a chat, in characters. */
export const LONGEST_NAME = 100;

/** Whether a text can be the name of a chat. */
export function isName(text: string): boolean {
  const name = text.trim();
  return name !== '' && lengthOf(name) <= LONGEST_NAME && !/\p{Cc}/u.test(name);
}
