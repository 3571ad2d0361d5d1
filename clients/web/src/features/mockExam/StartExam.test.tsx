import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { anExam } from '@/testing/anExam';
import { FakeGraph, type Answer } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { StartExam } from './StartExam';

interface Choices {
  learningLanguage?: string;
  minutesLeft?: number;
  openMockExam?: object;
  profession?: string;
}

function graph({ learningLanguage, minutesLeft = 40, openMockExam, profession }: Choices = {}): FakeGraph {
  const time = { speechReserved: 0, speechLeft: minutesLeft * 60_000, resetsAt: '2026-06-01T00:00:00Z' };
  const viewer = {
    id: 'v',
    learningLanguage: learningLanguage ?? null,
    entitlements: time,
    openMockExam: openMockExam ?? null,
    lastTalk: { nodes: profession === undefined ? [] : [{ id: 'a', scenario: { id: 's', profession } }] },
  };
  return new FakeGraph().answer('MockExamChoices', { data: { viewer } }).answer('OpenMockExam', { data: { viewer } });
}

const started = (startMockExam: object): Answer => ({ data: { startMockExam } });

const wishes = ({ asked }: FakeGraph): unknown[] =>
  asked.filter(({ name }) => name === 'StartMockExam').map(({ variables }) => variables);

async function start(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Start the exam' }));
}

it('says what comes: the parts with their times, what there is not, and the minutes that it needs', async () => {
  show(<StartExam />, { graph: graph() });
  expect(await screen.findByRole('heading', { level: 1, name: 'Mock exam' })).toBeTruthy();
  const parts = within(screen.getByRole('list', { name: 'The parts' })).getAllByRole('listitem');
  expect(parts.map(({ textContent }) => textContent)).toEqual([
    '1Warm-up3 minutes about your work or life. It isn’t rated, and you can skip it.',
    '2First talk3 minutes to prepare, about 5 minutes to talk.',
    '3Second talk3 minutes to prepare, about 5 minutes to talk.',
  ]);
  expect(screen.getByText(/no pauses, no hints and no second tries/)).toBeTruthy();
  expect(
    screen.getByText('An exam uses up to 13 minutes of speaking. You have 40 minutes left this month.'),
  ).toBeTruthy();
  expect(screen.getByText(/No exam board has a part in it/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Test the microphone' }).getAttribute('href')).toBe(
    '/check?next=%2Fpractice%2Fexam',
  );
});

it('starts in the field of the last talk, in the language that is learned', async () => {
  const api = graph({ profession: 'PHARMACY', learningLanguage: 'en-US' });
  api.answer('StartMockExam', started({ mockExam: anExam(['OPEN', 'WAITING', 'WAITING']), errors: [] }));
  const { visited } = show(<StartExam />, { graph: api });
  await start();
  expect(visited).toEqual(['/practice/exam/e1']);
  expect(wishes(api)).toMatchObject([{ input: { language: 'en', profession: 'PHARMACY' } }]);
  expect(screen.queryByLabelText('Language')).toBeNull();
});

it('keeps the choice in the address, and says that only English is rated', async () => {
  show(<StartExam />, { graph: graph({ learningLanguage: 'es' }), at: '/practice/exam?field=MEDICINE' });
  expect(await screen.findByLabelText<HTMLSelectElement>('Field')).toHaveProperty('value', 'MEDICINE');
  expect(screen.getByLabelText<HTMLSelectElement>('Language').value).toBe('es');
  expect(screen.getByText(/only talks in English/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText('Language'), 'en');
  await userEvent.selectOptions(screen.getByLabelText('Field'), 'NURSING');
  expect(location.search).toBe('?field=NURSING&language=en');
  expect(screen.queryByText(/only talks in English/)).toBeNull();
});

it('has one key for one choice, so that a repeat starts no second exam', async () => {
  const api = graph();
  api.answer('StartMockExam', started({ mockExam: null, errors: [{ __typename: 'MockExamScenariosMissing' }] }));
  show(<StartExam />, { graph: api });
  await start();
  expect(await screen.findByText(/aren’t two scenarios to talk in yet/)).toBeTruthy();
  await start();
  await userEvent.selectOptions(screen.getByLabelText('Field'), 'NURSING');
  expect(screen.queryByText(/aren’t two scenarios to talk in yet/)).toBeNull();
  await start();
  const keys = wishes(api).map((one) => JSON.stringify(one).replace(/.*"idempotencyKey":"([^"]+)".*/, '$1'));
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

it('warns when the minutes of the plan may not be enough, and offers more when there are none', async () => {
  const { unmount } = show(<StartExam />, { graph: graph({ minutesLeft: 5 }) });
  expect(await screen.findByText(/You have 5 minutes left this month. That may not be enough/)).toBeTruthy();
  unmount();
  const api = graph({ minutesLeft: 0 }).answer('Plans', { data: { viewer: null, plans: [] } });
  show(<StartExam />, { graph: api });
  expect(await screen.findByRole('alert')).toBeTruthy();
});

it('offers the exam under way in place of another one', async () => {
  const api = graph({ openMockExam: anExam(['SKIPPED', 'FINISHED', 'OPEN']) });
  show(<StartExam />, { graph: api });
  const link = await screen.findByRole('link', { name: 'Continue: part 3 of 3' });
  expect(link.getAttribute('href')).toBe('/practice/exam/e1');
  expect(screen.queryByRole('button', { name: 'Start the exam' })).toBeNull();
});

it('leads to an exam that was started in another window meanwhile', async () => {
  const api = graph();
  const errors = [{ __typename: 'MockExamUnderWay', mockExam: { id: 'e7' } }];
  api.answer('StartMockExam', started({ mockExam: null, errors }));
  const { visited } = show(<StartExam />, { graph: api });
  await start();
  expect(visited).toEqual(['/practice/exam/e7']);
});
