/** Where the keyboard is on a page. */
export interface FocusPlace {
  /** What has the focus; null if nothing has it. */
  element: HTMLElement | null;
  /** The headings before it, the nearest first, and then the main part of the page. */
  before: readonly HTMLElement[];
}

/** What is rebuilt in place of an element may take the focus itself: milliseconds until a heading gets it. */
const LATE = 100;

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Returns where the keyboard is now. */
export function focusPlace(): FocusPlace {
  const focused = document.activeElement;
  const element = focused instanceof HTMLElement && focused !== document.body ? focused : null;
  const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
    (heading) =>
      element !== null && (element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  const main = document.querySelector('main');
  return { element, before: [...headings.reverse(), ...(main === null ? [] : [main])] };
}

function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}

/** Gives the focus to the nearest element before one that was removed. */
function focusBefore({ before }: FocusPlace): void {
  for (const element of before) {
    if (!isNowhere()) return;
    if (!element.isConnected) continue;
    if (!element.hasAttribute('tabindex')) {
      element.tabIndex = -1;
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
    }
    focusOn(element);
  }
}

/** Waits for an element to go that has the focus, as the row of what was deleted does when its list is read again. */
function whenGone(element: HTMLElement, act: () => void): void {
  const removals = new MutationObserver(() => {
    if (element.isConnected) return;
    stop();
    setTimeout(act, LATE);
  });
  const moved = ({ target }: FocusEvent): void => {
    if (target !== element) stop();
  };
  function stop(): void {
    removals.disconnect();
    document.removeEventListener('focusin', moved);
  }
  document.addEventListener('focusin', moved);
  removals.observe(document.body, { childList: true, subtree: true });
}

/** Gives the focus back to where it was, if nothing else has got it meanwhile. */
export function returnFocus(place: FocusPlace): void {
  if (!isNowhere()) return;
  const { element } = place;
  if (element?.isConnected !== true) {
    focusBefore(place);
    return;
  }
  focusOn(element);
  if (document.activeElement === element) whenGone(element, () => focusBefore(place));
}
