import { afterEach, beforeEach, vi } from 'vitest';

/** Lets everything be in the window. Returns where the tests' pages were scrolled to, in order: the text that is there. */
export function fakeView(): string[] {
  const scrolled: string[] = [];
  beforeEach(() => {
    scrolled.length = 0;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        readonly #tell: IntersectionObserverCallback;

        constructor(tell: IntersectionObserverCallback) {
          this.#tell = tell;
        }

        observe(target: Element): void {
          const rect = target.getBoundingClientRect();
          const entry = {
            target,
            isIntersecting: true,
            intersectionRatio: 1,
            time: 0,
            boundingClientRect: rect,
            intersectionRect: rect,
            rootBounds: null,
          };
          this.#tell([entry], this);
        }

        readonly root = null;
        readonly rootMargin = '';
        readonly scrollMargin = '';
        readonly thresholds = [];
        unobserve(): void {
          // Nothing is watched for longer.
        }
        disconnect(): void {
          // Nothing is watched for longer.
        }
        takeRecords(): IntersectionObserverEntry[] {
          return [];
        }
      },
    );
    vi.stubGlobal(
      'ResizeObserver',
      class {
        readonly observe = (): void => undefined;
        readonly disconnect = (): void => undefined;
      },
    );
    Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
      scrolled.push(this.textContent);
    };
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });
  return scrolled;
}
