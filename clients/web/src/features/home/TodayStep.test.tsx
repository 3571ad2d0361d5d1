import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { keepMicrophoneTested } from '@/lib/microphoneTested';
import { show } from '@/testing/show';

import { TodayStep } from './TodayStep';

const UNPLACED = { level: null, typical: [] } as const;
const ATTEMPT = { id: 'a1', task: { language: 'en' } };

afterEach(() => localStorage.clear());

it('begins with the microphone test, and without it once the microphone was heard', () => {
  show(<TodayStep isNew {...UNPLACED} step={null} attempt={null} scenario={null} />);
  expect(screen.getByRole('link').getAttribute('href')).toBe('/check?next=%2Fpractice%2Fsentences');
});

it('remembers the passed microphone test', () => {
  keepMicrophoneTested();
  show(<TodayStep isNew {...UNPLACED} step={null} attempt={null} scenario={null} />);
  expect(screen.getByRole('link').getAttribute('href')).toBe('/practice/sentences');
});

it('starts at the chosen level, with the typical sounds of the first language', () => {
  keepMicrophoneTested();
  show(<TodayStep isNew level="BEGINNER" typical={['P', 'V']} step={null} attempt={null} scenario={null} />);
  expect(screen.getByRole('link').getAttribute('href')).toBe('/practice/sounds?level=BEGINNER&sound=P&sound=V');
});

it('says the same as the last result: the sound, with its evidence', () => {
  const step = {
    kind: 'sound',
    arpabet: 'TH',
    ipa: 'θ',
    missed: 2,
    occurrences: 2,
    words: ['think', 'three'],
    heardIpa: 's',
  } as const;
  show(<TodayStep isNew={false} {...UNPLACED} step={step} attempt={ATTEMPT} scenario={null} />);
  expect(screen.getByRole('heading', { name: 'Practise the sound /θ/' })).toBeTruthy();
  expect(screen.getByText('It wasn’t clear 2 of 2 times. In “think” and “three” it sounded like /s/.')).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/practice/sounds?sound=TH');
});

it('offers the sentence again when its pauses are the next step', () => {
  const step = { kind: 'pause', count: 2, longest: 900, after: 'the' } as const;
  show(<TodayStep isNew={false} {...UNPLACED} step={step} attempt={ATTEMPT} scenario={null} />);
  expect(screen.getByRole('link', { name: 'Say it again' }).getAttribute('href')).toBe('/practice/again/a1');
});

it('goes on with the scenario when nothing is left to work on', () => {
  const scenario = { id: 'sc1', title: 'A sore throat' };
  show(
    <TodayStep isNew={false} {...UNPLACED} step={{ kind: 'none', lowest: 88 }} attempt={ATTEMPT} scenario={scenario} />,
  );
  expect(screen.getByRole('link').getAttribute('href')).toBe('/practice/scenario/sc1');
});
