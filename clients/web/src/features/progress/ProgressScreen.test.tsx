import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ProgressScreen } from './ProgressScreen';

function progress(told: Record<string, unknown>): { data: Record<string, unknown> } {
  const statistics = {
    attempts: 4,
    averageScore: 71,
    bestScore: 90,
    currentStreakDays: 2,
    speechDuration: 60_000,
    byDay: [],
    weakestWords: [],
    weakestSounds: [],
    ...told,
  };
  return { data: { viewer: { id: 'me', learningLanguage: 'en', statistics, trend: { nodes: [] } } } };
}

function weak(arpabet: string, ipa: string, averageScore: number, mostHeardInstead: string | null = null): unknown {
  return { arpabet, ipa, averageScore, mostHeardInstead, occurrences: 5 };
}

it('offers practice for the three weakest sounds and the weak words, and for nothing that is pronounced well', async () => {
  const weakestSounds = [
    weak('TH', 'θ', 40, 'S'),
    weak('R', 'ɹ', 55),
    weak('V', 'v', 60),
    weak('L', 'l', 65),
    weak('B', 'b', 95),
  ];
  const weakestWords = [{ text: 'throat', language: 'en', occurrences: 3, averageScore: 50 }];
  show(<ProgressScreen />, { graph: new FakeGraph().answer('Progress', progress({ weakestSounds, weakestWords })) });
  const sounds = await screen.findByRole('link', { name: 'Practise these sounds' });
  expect(sounds.getAttribute('href')).toBe('/practice/sounds?sound=TH&sound=R&sound=V');
  expect(screen.getByRole('link', { name: 'Practise these words' }).getAttribute('href')).toBe(
    '/practice/words?language=en&word=throat',
  );
  expect(screen.getByText('often sounded like /s/')).toBeTruthy();
  expect(screen.queryByText('/b/')).toBeNull();
});

it('offers no practice without weak words or sounds', async () => {
  show(<ProgressScreen />, { graph: new FakeGraph().answer('Progress', progress({})) });
  expect(await screen.findAllByText('Nothing stands out. Well done!')).toHaveLength(2);
  expect(screen.queryByRole('link', { name: /Practise these/ })).toBeNull();
});

it('links to practice when there are no attempts', async () => {
  show(<ProgressScreen />, { graph: new FakeGraph().answer('Progress', progress({ attempts: 0 })) });
  expect(await screen.findByText('No progress to show yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Start practising' })).toBeTruthy();
});

it('asks for the days of the time zone in which it shows them', async () => {
  const graph = new FakeGraph().answer('Progress', progress({}));
  show(<ProgressScreen />, { graph });
  await screen.findByRole('group', { name: 'Days you practised' });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(graph.asked.find(({ name }) => name === 'Progress')?.variables).toMatchObject({ timeZone });
});

it('opens the calendar at today, which is at its end', async () => {
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(900);
  show(<ProgressScreen />, { graph: new FakeGraph().answer('Progress', progress({})) });
  const calendar = await screen.findByRole('group', { name: 'Days you practised' });
  expect(calendar.scrollLeft).toBe(900);
});
