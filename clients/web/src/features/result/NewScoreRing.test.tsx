import { screen } from '@testing-library/react';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { show } from '@/testing/show';

import { NewScoreRing } from './NewScoreRing';

const moving = window.matchMedia;

beforeAll(() => {
  window.matchMedia = (media) => Object.assign(moving(media), { matches: media.includes('prefers-reduced-motion') });
});

afterAll(() => {
  window.matchMedia = moving;
});

it('shows the score at once when motion is reduced', () => {
  show(<NewScoreRing score={82} label="Overall 82 of 100" />);
  expect(screen.getByRole('img', { name: 'Overall 82 of 100' }).textContent).toBe('82');
});
