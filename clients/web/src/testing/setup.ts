import 'fake-indexeddb/auto';

import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

import { rememberComputedStyles } from './computedStyle';

afterEach(() => {
  cleanup();
  // Files of tests share a window, and run in any order.
  sessionStorage.clear();
});

// A slow machine must not fail the tests.
configure({ asyncUtilTimeout: 20_000 });

rememberComputedStyles(window);

// jsdom has no media queries; the tests run with a mouse.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// jsdom has no canvas and logs an error on each use.
HTMLCanvasElement.prototype.getContext = () => null;
