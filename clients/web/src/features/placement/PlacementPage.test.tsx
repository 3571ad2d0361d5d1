import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { PlacementPage } from './PlacementPage';

const PATIENCE = { timeout: 10_000 };

function graph(averageScore: number | null = null): FakeGraph {
  return new FakeGraph()
    .answer('UpdateProfile', { data: { updateProfile: { viewer: null, errors: [] } } })
    .answer('SpokenSoFar', { data: { viewer: { __typename: 'Viewer', id: 'v', statistics: { averageScore } } } });
}

const changes = ({ asked }: FakeGraph): unknown[] =>
  asked.filter(({ name }) => name === 'UpdateProfile').map(({ variables }) => variables);

it('saves each answer at once and asks for the level last, by keyboard alone', async () => {
  const api = graph();
  const { visited } = show(<PlacementPage />, { graph: api, at: '/placement?next=/practice' });
  expect(screen.getByRole('heading', { level: 1, name: 'What’s your first language?' })).toBe(document.activeElement);
  screen.getByRole('button', { name: 'Spanish' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'What are you learning for?' })).toBe(
    document.activeElement,
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByLabelText('When is your exam?'));
  await userEvent.keyboard('2027-03-14');
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Where do you want to start?' })).toBeTruthy();
  const byHand = await screen.findByRole('button', { name: 'Choose the level myself' }, PATIENCE);
  await userEvent.click(byHand);
  expect(screen.getByRole('button', { name: 'Start here' }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: /^B1/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Start here' }));
  expect(visited).toEqual(['/practice']);
  expect(changes(api)).toEqual([
    { input: { firstLanguage: 'es' } },
    { input: { goal: 'EXAM', examDay: '2027-03-14' } },
    { input: { level: 'B1' } },
  ]);
}, 30_000);

it('says which days an exam can have when the one that was typed is refused', async () => {
  const errors = [{ __typename: 'InvalidInput' }];
  const api = graph().answer('UpdateProfile', { data: { updateProfile: { viewer: null, errors } } });
  const { visited } = show(<PlacementPage />, { graph: api, at: '/placement?step=goal&next=/me/goal' });
  await userEvent.click(screen.getByRole('button', { name: 'An exam' }));
  const day = screen.getByLabelText('When is your exam?');
  fireEvent.change(day, { target: { value: '0027-03-14' } });
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText('Enter a date between 2000 and 2100.')).toBeTruthy();
  expect(day.getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Work' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
  expect(visited).toEqual([]);
}, 30_000);

it('asks for the level alone when only that is wanted', async () => {
  const api = graph();
  const { visited } = show(<PlacementPage />, { graph: api, at: '/placement?step=level&next=/me/goal' });
  await userEvent.click(await screen.findByRole('button', { name: 'Choose the level myself' }, PATIENCE));
  await userEvent.click(screen.getByRole('button', { name: /^C2/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Start here' }));
  expect(visited).toEqual(['/me/goal']);
}, 30_000);

it('suggests a level from what was said before, and still lets the learner say a sentence', async () => {
  const api = graph(63);
  show(<PlacementPage />, { graph: api, at: '/placement?step=level&next=/me/goal' });
  expect(
    await screen.findByText('Going by what you’ve said so far, you could start at B1.', {}, PATIENCE),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Say another sentence' }));
  expect(screen.getByRole('button', { name: 'Start recording' })).toBeTruthy();
}, 30_000);

it('asks for a sentence when the earlier ones cannot be reached', async () => {
  const api = new FakeGraph().answer('SpokenSoFar', { failure: { code: 'UNAVAILABLE' } });
  show(<PlacementPage />, { graph: api, at: '/placement?step=level&next=/me/goal' });
  expect(await screen.findByRole('button', { name: 'Start recording' }, PATIENCE)).toBeTruthy();
}, 30_000);

it('stays at a question whose answer was not saved', async () => {
  const api = new FakeGraph().answer('UpdateProfile', { failure: { code: 'UNAVAILABLE' } });
  show(<PlacementPage />, { graph: api, at: '/placement' });
  await userEvent.click(screen.getByRole('button', { name: 'Arabic' }));
  expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'What’s your first language?' })).toBeTruthy();
});
