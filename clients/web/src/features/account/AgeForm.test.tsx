import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AgeForm } from './AgeForm';

function answered(ageBracket: string | null): { data: Record<string, unknown> } {
  return { data: { consents: { __typename: 'Consents', ageBracket } } };
}

const AT = '/age?next=%2Fprogress';

it('asks how old the person is, stores the answer, and goes on', async () => {
  const graph = new FakeGraph()
    .answer('Age', answered(null))
    .answer('AnswerAge', { data: { setAgeBracket: { consents: null, errors: [] } } });
  const { visited } = show(<AgeForm />, { graph, at: AT });
  await userEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('Say how old you are.')).toBeTruthy();
  expect(graph.asked.map(({ name }) => name)).not.toContain('AnswerAge');
  await userEvent.click(screen.getByRole('radio', { name: 'Under 16' }));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() => {
    expect(visited).toEqual(['/progress']);
  });
  expect(graph.asked.at(-1)).toEqual({ name: 'AnswerAge', variables: { input: { ageBracket: 'UNDER_16' } } });
});

it('asks nobody twice', async () => {
  const graph = new FakeGraph().answer('Age', answered('FROM_16'));
  const { visited } = show(<AgeForm />, { graph, at: AT });
  await waitFor(() => {
    expect(visited).toEqual(['/progress']);
  });
  expect(screen.queryByRole('radio')).toBeNull();
});

it('leads to no other site', async () => {
  const graph = new FakeGraph().answer('Age', answered('FROM_16'));
  const { visited } = show(<AgeForm />, { graph, at: '/age?next=https%3A%2F%2Felsewhere.example' });
  await waitFor(() => {
    expect(visited).toEqual(['/today']);
  });
});

it('stays when the answer could not be stored', async () => {
  const graph = new FakeGraph()
    .answer('Age', answered(null))
    .answer('AnswerAge', { failure: { code: 'UNAVAILABLE', retryable: true } });
  const { visited } = show(<AgeForm />, { graph, at: AT });
  await userEvent.click(await screen.findByRole('radio', { name: '16 or older' }));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(visited).toEqual([]);
});
