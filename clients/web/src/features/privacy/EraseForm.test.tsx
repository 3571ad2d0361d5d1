import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import type { WaitingRecording } from '@/lib/offline/waiting';
import { keepDraft, keptDraft } from '@/lib/ratingDrafts';
import { waitingHere } from '@/platform/offlineRecordings';
import { answersHere } from '@/platform/quizAnswers';
import { recordingsHere } from '@/platform/recordings';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { EraseForm } from './EraseForm';

const OFFLINE: WaitingRecording = {
  id: 'o1',
  owner: 'ana',
  title: 'A walk',
  task: { free: { language: 'en' } },
  recordedAt: 1,
  length: 4_000,
  sound: new Blob(['RIFF'], { type: 'audio/wav' }),
  isWav: true,
  keepRecording: null,
  refusal: null,
};
const ERASE = { name: 'Erase me for good' };

/** What was asked for, but who the person is. */
const asked = (graph: FakeGraph): string[] =>
  graph.asked.map(({ name }) => name).filter((name) => name !== 'OfflineOwner');

it('erases with the password, deletes what the device keeps of the person, and leads to the receipt', async () => {
  const recordings = recordingsHere();
  for (const [sessionId, owner] of [
    ['of-nobody', undefined],
    ['of-ana', 'ana'],
    ['of-ben', 'ben'],
  ] as const)
    await recordings.begin({ sessionId, owner, title: '', startedAt: 1, isDrill: false, isConfirmed: false });
  await waitingHere().add(OFFLINE);
  await answersHere().keep({ attemptId: 'a1', questionId: '1', number: 1, content: { kind: 'option', option: 0 } });
  keepDraft('x1', 'Clear sounds.');
  const graph = new FakeGraph()
    .answer('OfflineOwner', { data: { viewer: { id: 'ana' } } })
    .answer('EraseMe', { data: { eraseMe: { receiptId: 'r1', errors: [] } } });
  const { visited } = show(<EraseForm />, { graph });
  await userEvent.type(screen.getByLabelText('Your current password'), 'correct horse');
  await userEvent.click(screen.getByRole('button', ERASE));
  await waitFor(() => {
    expect(visited).toEqual(['/erased/r1']);
  });
  expect(asked(graph)).toEqual(['EraseMe']);
  expect(JSON.stringify(graph.asked.at(-1)?.variables)).toMatch(
    /^{"input":{"idempotencyKey":"[0-9a-f-]{36}","password":"correct horse"}}$/,
  );
  expect((await recordings.list()).map(({ owner }) => owner)).toEqual(['ben']);
  expect(await waitingHere().list()).toEqual([]);
  expect(await answersHere().waiting('a1')).toEqual([]);
  expect(keptDraft('x1')).toBeNull();
});

it('asks for the password, and says when it is another one', async () => {
  const graph = new FakeGraph().answer('EraseMe', {
    data: { eraseMe: { receiptId: null, errors: [{ __typename: 'WrongPassword' }] } },
  });
  const { visited } = show(<EraseForm />, { graph });
  await userEvent.click(screen.getByRole('button', ERASE));
  expect(await screen.findByText('Enter your password.')).toBeTruthy();
  expect(asked(graph)).toEqual([]);
  await userEvent.type(screen.getByLabelText('Your current password'), 'incorrect horse');
  await userEvent.click(screen.getByRole('button', ERASE));
  expect(await screen.findByText('This isn’t your current password.')).toBeTruthy();
  expect(visited).toEqual([]);
});

it('keeps the last administrator', async () => {
  const graph = new FakeGraph().answer('EraseMe', {
    data: { eraseMe: { receiptId: null, errors: [{ __typename: 'LastAdministrator' }] } },
  });
  show(<EraseForm />, { graph });
  await userEvent.type(screen.getByLabelText('Your current password'), 'correct horse');
  await userEvent.click(screen.getByRole('button', ERASE));
  expect((await screen.findByRole('alert')).textContent).toContain('the last administrator');
});

it('asks for the second factor where the account has one', async () => {
  const graph = new FakeGraph().answer('EraseMe', {
    data: { eraseMe: { receiptId: null, errors: [{ __typename: 'SecondFactorNeeded', kinds: ['CODE'] }] } },
  });
  const { visited } = show(<EraseForm />, { graph });
  await userEvent.type(screen.getByLabelText('Your current password'), 'correct horse');
  await userEvent.click(screen.getByRole('button', ERASE));
  await userEvent.type(await screen.findByLabelText('Code from your app'), '123456');
  graph.answer('EraseMe', { data: { eraseMe: { receiptId: 'r2', errors: [] } } });
  await userEvent.click(screen.getByRole('button', ERASE));
  await waitFor(() => {
    expect(visited).toEqual(['/erased/r2']);
  });
  expect(graph.asked.at(-1)?.variables).toMatchObject({
    input: { password: 'correct horse', factor: { code: '123456' } },
  });
});

it('leads to the receipt when the answer was lost, and repeats with the same key when nothing had begun', async () => {
  const graph = new FakeGraph()
    .answer('EraseMe', { failure: { code: 'NETWORK', retryable: true } })
    .answer('ErasureReceipt', { data: { erasureReceipt: null } });
  const { visited } = show(<EraseForm />, { graph });
  await userEvent.type(screen.getByLabelText('Your current password'), 'correct horse');
  await userEvent.click(screen.getByRole('button', ERASE));
  await waitFor(() => {
    expect(asked(graph)).toEqual(['EraseMe', 'ErasureReceipt']);
  });
  await userEvent.click(screen.getByRole('button', ERASE));
  await waitFor(() => {
    expect(graph.asked.filter(({ name }) => name === 'EraseMe')).toHaveLength(2);
  });
  const [first, second] = graph.asked.filter(({ name }) => name === 'EraseMe');
  expect(second?.variables).toEqual(first?.variables);
  expect(visited).toEqual([]);

  const id = JSON.stringify(first?.variables).match(/[0-9a-f-]{36}/)?.[0] ?? '';
  graph.answer('ErasureReceipt', { data: { erasureReceipt: { __typename: 'ErasureReceipt', id } } });
  await userEvent.click(screen.getByRole('button', ERASE));
  await waitFor(() => {
    expect(visited).toEqual([`/erased/${id}`]);
  });
  expect(graph.asked.filter(({ name }) => name === 'EraseMe')).toHaveLength(2);
});
