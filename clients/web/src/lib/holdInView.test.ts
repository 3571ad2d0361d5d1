import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { holdInView } from './holdInView';

let resize: () => void = () => undefined;
let shown = 0;
const element = document.createElement('p');

beforeEach(() => {
  shown = 0;
  element.scrollIntoView = () => {
    shown++;
  };
  vi.stubGlobal(
    'ResizeObserver',
    class {
      #isOn = false;

      constructor(changed: () => void) {
        resize = () => {
          if (this.#isOn) changed();
        };
      }

      readonly observe = (): void => void (this.#isOn = true);
      readonly disconnect = (): void => void (this.#isOn = false);
    },
  );
});

afterEach(() => void vi.unstubAllGlobals());

it.each(['wheel', 'keyDown', 'pointerDown', 'touchMove'] as const)(
  'shows it again until the person moves: %s',
  (move) => {
    holdInView(element, 'center');
    expect(shown).toBe(1);
    resize();
    expect(shown).toBe(2);
    fireEvent[move](window);
    resize();
    expect(shown).toBe(2);
  },
);

it('does not hold it for ever', () => {
  vi.useFakeTimers();
  holdInView(element, 'center');
  vi.advanceTimersByTime(5_000);
  resize();
  expect(shown).toBe(1);
  vi.useRealTimers();
});

it('lets it go', () => {
  const end = holdInView(element, 'start');
  end();
  resize();
  expect(shown).toBe(1);
});
