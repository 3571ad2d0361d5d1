import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { Held } from './Held';

const page = (isHeld: boolean) => (
  <>
    <Held isHeld={isHeld}>
      <button>Publish</button>
    </Held>
    <button>Elsewhere</button>
  </>
);

it('gives the focus back to the element that a browser took it from', () => {
  const { rerender } = render(page(false));
  const button = screen.getByText('Publish');
  button.focus();
  rerender(page(true));
  button.blur(); // as a browser does with what is inert
  rerender(page(false));
  expect(document.activeElement).toBe(button);
});

it('leaves the focus where the user has moved it meanwhile', () => {
  const { rerender } = render(page(false));
  screen.getByText('Publish').focus();
  rerender(page(true));
  screen.getByText('Elsewhere').focus();
  rerender(page(false));
  expect(document.activeElement).toBe(screen.getByText('Elsewhere'));
});
