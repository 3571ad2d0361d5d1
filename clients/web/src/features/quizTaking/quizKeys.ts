import type { KeyboardEvent } from 'react';

interface QuizKeys {
  /** Chooses the option of an index, from 0. */
  choose(index: number): void;
  goOn(): void;
}

/** Whether a key belongs to another control: it is typed, or it presses a control. */
function isTaken(target: EventTarget, isEnter: boolean): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, [contenteditable], [role=dialog], input:not([type=radio])') !== null)
    return true;
  return isEnter && target.closest('button, a, summary, input') !== null;
}

/**
 * Returns a listener for the keys of a quiz: 1 to 9 choose, Enter continues. The keys work while the focus is
 * inside the question only, as [WCAG 2.2, 2.1.4] requires of keys without a modifier. Enter in a field is the
 * form's own.
 */
export function quizKeys(keys: QuizKeys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isDefaultPrevented() || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isEnter = event.key === 'Enter';
    if (isTaken(event.target, isEnter)) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (isEnter) keys.goOn();
    else if (digit !== undefined) keys.choose(Number(digit) - 1);
    else return;
    event.preventDefault();
  };
}
