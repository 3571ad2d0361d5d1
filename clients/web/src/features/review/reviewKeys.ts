import type { ReviewRating } from '@vivavoce/graphql';
import { RATINGS } from '@vivavoce/learner/reviewRound';
import type { KeyboardEvent } from 'react';

interface ReviewKeys {
  answer(): void;
  rate(rating: ReviewRating): void;
  undo(): void;
  say(): void;
  listen(): void;
}

/** Whether a key belongs to another control: it is typed, or it presses a control. */
function isTaken(target: EventTarget, isSpace: boolean): boolean {
  if (!(target instanceof Element)) return false;
  const controls = isSpace ? ', button, a, summary, [role=button]' : '';
  return target.closest(`input, textarea, select, [contenteditable], [role=dialog]${controls}`) !== null;
}

/** The Latin letter of a key, also on a keyboard for another alphabet. */
function letterOf({ key, code }: KeyboardEvent): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^Key([A-Z])$/.exec(code)?.[1];
}

/**
 * Returns a listener for the keys of a review: Space shows the answer, 1 to 4 rate, U takes back, S says, L listens. The
 * keys work while the focus is inside the review only, as [WCAG 2.2, 2.1.4] requires of keys without a modifier.
 */
export function reviewKeys(keys: ReviewKeys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isDefaultPrevented() || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isSpace = event.code === 'Space';
    if (isTaken(event.target, isSpace)) return;
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1];
    const rating = digit === undefined ? undefined : RATINGS[Number(digit) - 1];
    const letter = letterOf(event);
    if (isSpace) keys.answer();
    else if (rating !== undefined) keys.rate(rating);
    else if (letter === 'U') keys.undo();
    else if (letter === 'S') keys.say();
    else if (letter === 'L') keys.listen();
    else return;
    event.preventDefault();
  };
}
