import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { DayCalendar } from './DayCalendar';
import { ProgressScreen } from './ProgressScreen';

afterEach(() => {
  vi.useRealTimers();
});

function scored(...days: string[]): unknown[] {
  const scores = { accuracy: 90, fluency: 90, prosody: 90, overall: 90 };
  return days.map((day, i) => ({ id: `a${i}`, startedAt: `${day}T10:00:00Z`, result: { scores } }));
}

function progress(told: Record<string, unknown>, nodes: unknown[] = []): { data: Record<string, unknown> } {
  const statistics = {
    attempts: 4,
    scoredAttempts: 4,
    averageScore: 71,
    bestScore: 90,
    currentStreakDays: 2,
    speechDuration: 60_000,
    byDay: [],
    weakestWords: [],
    weakestSounds: [],
    ...told,
  };
  return { data: { viewer: { id: 'me', learningLanguage: 'en', statistics, trend: { nodes } } } };
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
  expect(screen.getByText('sometimes sounded like /s/')).toBeTruthy();
  expect(screen.queryByText('/b/')).toBeNull();
});

it('offers no practice without weak words or sounds', async () => {
  const nodes = scored('2026-05-01');
  show(<ProgressScreen />, { graph: new FakeGraph().answer('Progress', progress({ scoredAttempts: 5 }, nodes)) });
  expect(await screen.findAllByText('Nothing stands out. Well done!')).toHaveLength(2);
  expect(screen.getByText('minute spoken')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Practise these/ })).toBeNull();
});

it('praises nobody of whom too little was measured', async () => {
  const nodes = scored('2026-05-02', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01');
  show(<ProgressScreen />, { graph: new FakeGraph().answer('Progress', progress({ scoredAttempts: 1 }, nodes)) });
  expect(await screen.findAllByText('Not enough scored attempts yet to tell.')).toHaveLength(2);
});

it.each([
  ['there are none', 0, 'No scored attempts yet.'],
  ['only older ones have', 6, 'None of your last 50 attempts has a score.'],
])('says that no attempt has a score when %s', async (_what, scoredAttempts, text) => {
  const nodes = [{ id: 'a1', startedAt: '2026-05-01T10:00:00Z', result: { scores: null } }];
  show(<ProgressScreen />, { graph: new FakeGraph().answer('Progress', progress({ scoredAttempts }, nodes)) });
  expect(await screen.findByText(text)).toBeTruthy();
});

it('counts the days of practice that the calendar shows', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-06T12:00:00Z') });
  const days = ['2026-02-08', '2026-02-09', '2026-05-06'].map((day) => ({ day, attempts: 1 }));
  show(<DayCalendar days={days} weeks={13} />);
  expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Feb 9, 2026');
  expect(screen.getByText('2 days of practice')).toBeTruthy();
});

it('names the time without attempts to somebody who has earlier ones', async () => {
  const nodes = scored('2026-01-01');
  show(<ProgressScreen />, { graph: new FakeGraph().answer('Progress', progress({ attempts: 0 }, nodes)) });
  expect(await screen.findByText('No attempts in the last three months')).toBeTruthy();
  expect(screen.queryByText('No progress to show yet')).toBeNull();
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
