/** What a person does to go elsewhere. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** For how long at most, in milliseconds: who drags the scroll bar sends no event. */
const LONGEST = 5_000;

/**
 * Scrolls an element into view, and again whenever the page grows or shrinks, for a while or until the person moves. What is
 * loaded above would push it away. Returns a function that lets it go.
 */
export function holdInView(element: Element, block: ScrollLogicalPosition): () => void {
  const show = (): void => element.scrollIntoView({ block });
  show();
  const observer = new ResizeObserver(show);
  observer.observe(document.body);
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    for (const move of MOVES) window.removeEventListener(move, end);
  };
  const timer = setTimeout(end, LONGEST);
  for (const move of MOVES) window.addEventListener(move, end, { passive: true });
  return end;
}
