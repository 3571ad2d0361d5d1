/** The properties of jsdom's computed styles that an element may have from its ancestors. */
const INHERITED = /visibility|pointer-events|color/;

/**
 * Answers from memory what style an element has. jsdom compares each element with every rule of the browser's own style sheet,
 * for each element of a page and each query by role: this took more than a third of the time of the tests. Without style sheets
 * of a page, elements with the same tag and attributes have the same style, unless they or their ancestors say otherwise.
 */
export function rememberComputedStyles(window: Window & typeof globalThis): void {
  // Files of tests that share a window are set up one after the other.
  if (window.getComputedStyle.name === remembered.name) return;
  const compute = window.getComputedStyle.bind(window);
  const known = new Map<string, CSSStyleDeclaration>();
  function remembered(element: Element, pseudo?: string | null): CSSStyleDeclaration {
    if (!isPlain(element)) return compute(element, pseudo);
    const key = shallow(element);
    const style = known.get(key) ?? compute(element);
    known.set(key, style);
    return style;
  }
  window.getComputedStyle = remembered;
}

/** Whether nothing but its tag and its attributes says how it looks. */
function isPlain(element: Element): boolean {
  if (element.ownerDocument.styleSheets.length > 0) return false;
  if (element.localName === 'dialog' || element.hasAttribute('popover')) return false;
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (each.localName === 'details' || INHERITED.test(each.getAttribute('style') ?? '')) return false;
  }
  return true;
}

function shallow(element: Element): string {
  let key = `${element.localName} ${element.parentElement?.localName ?? ''}`;
  for (const { name, value } of element.attributes) {
    if (name !== 'id' && name !== 'class' && name !== 'd' && !name.startsWith('aria-')) key += ` ${name}=${value}`;
  }
  return key;
}
