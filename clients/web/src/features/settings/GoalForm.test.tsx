import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { GoalForm } from './GoalForm';

const UNPLACED = { firstLanguage: null, goal: null, examDay: null, level: null };

function graph(errors: unknown[] = []): FakeGraph {
  return new FakeGraph().answer('UpdateProfile', { data: { updateProfile: { viewer: null, errors } } });
}

const changes = ({ asked }: FakeGraph): unknown[] => asked.map(({ variables }) => variables);

it('saves only what was chosen', async () => {
  const api = graph();
  show(<GoalForm {...UNPLACED} />, { graph: api });
  await userEvent.selectOptions(screen.getByLabelText('My level'), 'B1');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  expect(changes(api)).toEqual([{ input: { level: 'B1' } }]);
  await userEvent.selectOptions(screen.getByLabelText('My level'), 'B2');
  expect(screen.queryByText('Saved.')).toBeNull();
});

it('asks for the day of an exam, and forgets it with another goal', async () => {
  const api = graph();
  show(<GoalForm firstLanguage="es" goal="EXAM" examDay="2030-05-14" level="A2" />, { graph: api });
  expect(screen.getByLabelText('Exam date').getAttribute('value')).toBe('2030-05-14');
  await userEvent.selectOptions(screen.getByLabelText('I’m learning for'), 'Work');
  expect(screen.queryByLabelText('Exam date')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved.');
  expect(changes(api)).toEqual([{ input: { firstLanguage: 'es', goal: 'WORK', examDay: null, level: 'A2' } }]);
});

it('keeps a first language that is not in the list', () => {
  show(<GoalForm {...UNPLACED} firstLanguage="tlh" />, { graph: graph() });
  expect(screen.getByLabelText<HTMLSelectElement>('My first language').value).toBe('tlh');
});

it('says what is wrong with a day that is refused', async () => {
  const api = graph([{ __typename: 'FieldInvalid', path: ['input', 'examDay'], message: 'refused' }]);
  show(<GoalForm firstLanguage="es" goal="EXAM" examDay="2001-01-01" level={null} />, { graph: api });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const day = await screen.findByLabelText('Exam date');
  expect(day.getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText('Saved.')).toBeNull();
});
