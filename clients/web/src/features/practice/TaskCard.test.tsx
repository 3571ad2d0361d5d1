import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { TaskCard } from './TaskCard';

const CARD = { text: 'My throat hurts.', language: 'en', translation: null, kicker: 'Line 1 of 6' };

function lit(): (string | null)[] {
  return [...screen.getByTestId('task').querySelectorAll('[data-heard]')].map((word) => word.textContent);
}

it('lights up the words of the card as they are heard', () => {
  show(<TaskCard {...CARD} heard={['my', 'throat']} />);
  expect(lit()).toEqual(['My', 'throat']);
  expect(screen.getByTestId('task').textContent).toBe('My throat hurts.');
});
