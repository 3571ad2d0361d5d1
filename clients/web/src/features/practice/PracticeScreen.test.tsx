import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { PracticeScreen } from './PracticeScreen';

interface Choices {
  level?: string;
  firstLanguage?: string;
  weakestSounds?: { arpabet: string; ipa: string; averageScore: number }[];
}

function graph({ level, firstLanguage, weakestSounds = [] }: Choices): FakeGraph {
  const viewer = {
    id: 'v',
    learningLanguage: null,
    firstLanguage: firstLanguage ?? null,
    level: level ?? null,
    entitlements: null,
    statistics: { weakestSounds },
  };
  return new FakeGraph().answer('PracticeChoices', {
    data: { viewer, sentenceLanguages: [{ language: 'en', topics: ['food'] }] },
  });
}

const href = async (name: string): Promise<string | null> =>
  (await screen.findByRole('link', { name })).getAttribute('href');

it('starts at the chosen level, with the typical sounds of the first language', async () => {
  show(<PracticeScreen />, { graph: graph({ level: 'A2', firstLanguage: 'ar' }), at: '/practice' });
  expect(await href('Start sentences')).toBe('/practice/sentences?language=en&level=BEGINNER');
  expect(await href('Start sounds')).toBe('/practice/sounds?level=BEGINNER&sound=P&sound=V&sound=IH');
  expect(screen.getByText(/first language is Arabic/)).toBeTruthy();
});

it('lets the learner’s own results take the place of typical sounds, and the address that of the level', async () => {
  const weakestSounds = [{ arpabet: 'R', ipa: 'ɹ', averageScore: 41 }];
  const api = graph({ level: 'A2', firstLanguage: 'ar', weakestSounds });
  show(<PracticeScreen />, { graph: api, at: '/practice?level=ANY' });
  expect(await href('Start sentences')).toBe('/practice/sentences?language=en');
  expect(await href('Start sounds')).toBe('/practice/sounds?sound=R');
});

it('has no sounds for learners without results and without a known first language', async () => {
  show(<PracticeScreen />, { graph: graph({ firstLanguage: 'eu' }), at: '/practice' });
  expect(await href('Start sentences')).toBe('/practice/sentences?language=en');
  expect(screen.queryByRole('link', { name: 'Start sounds' })).toBeNull();
});

it('starts sentences on a topic of one’s own, which stays in the address and takes the place of a listed one', async () => {
  const at = '/practice?language=en&level=ANY&topic=food';
  show(<PracticeScreen />, { graph: graph({}), at });
  expect(await href('Start sentences')).toBe('/practice/sentences?language=en&topic=food');
  const field = screen.getByRole('textbox', { name: 'Or a topic of your own', hidden: true });
  expect(field).toHaveProperty('value', '');
  await userEvent.type(field, ' my new flat ');
  expect(await href('Start sentences')).toBe('/practice/sentences?language=en&topic=my+new+flat');
  await userEvent.tab();
  expect(new URLSearchParams(window.location.search).get('topic')).toBe('my new flat');
  expect(field).toHaveProperty('value', 'my new flat');
  await userEvent.clear(field);
  expect(await href('Start sentences')).toBe('/practice/sentences?language=en');
});
