import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ConsentPanel } from './ConsentPanel';

function consents(ageBracket: string | null, given = false): Record<string, unknown> {
  const decisions = ['THIRD_PARTIES', 'EXAMINERS', 'KEPT_AUDIO'].map((purpose) => ({
    __typename: 'Consent',
    purpose,
    version: 1,
    given: given && purpose === 'EXAMINERS',
    decidedAt: null,
  }));
  return { __typename: 'Consents', ageBracket, decisions };
}

it('asks for the age first, then stores each decision', async () => {
  const graph = new FakeGraph()
    .answer('Consents', { data: { consents: consents(null) } })
    .answer('SetAgeBracket', { data: { setAgeBracket: { consents: consents('FROM_16'), errors: [] } } })
    .answer('DecideConsent', { data: { decideConsent: { consents: consents('FROM_16', true), errors: [] } } });
  show(<ConsentPanel />, { graph });
  await screen.findByRole('group', { name: 'How old are you?' });
  expect(screen.queryByRole('checkbox')).toBeNull();
  graph.answer('Consents', { data: { consents: consents('FROM_16') } });
  await userEvent.click(screen.getByRole('button', { name: '16 or older' }));
  const examiners = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Examiners may hear me' });
  expect(examiners.checked).toBe(false);
  graph.answer('Consents', { data: { consents: consents('FROM_16', true) } });
  await userEvent.click(examiners);
  await waitFor(() => {
    expect(examiners.checked).toBe(true);
  });
  expect(graph.asked.find(({ name }) => name === 'DecideConsent')?.variables).toEqual({
    input: { purpose: 'EXAMINERS', version: 1, given: true },
  });
});

it('lets nobody under 16 consent', async () => {
  const graph = new FakeGraph().answer('Consents', { data: { consents: consents('UNDER_16') } });
  show(<ConsentPanel />, { graph });
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.every(({ disabled, checked }) => disabled && !checked)).toBe(true);
  expect(screen.getByText(/People under 16/)).toBeTruthy();
});

it('shows a choice while it is stored', async () => {
  const graph = new FakeGraph().answer('Consents', { data: { consents: consents('FROM_16') } });
  show(<ConsentPanel />, { graph });
  const examiners = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Examiners may hear me' });
  await userEvent.click(examiners);
  expect(examiners.checked).toBe(true);
});

it('shows what holds when a choice could not be stored', async () => {
  const graph = new FakeGraph()
    .answer('Consents', { data: { consents: consents('FROM_16') } })
    .answer('DecideConsent', { failure: { code: 'UNAVAILABLE', retryable: true } });
  show(<ConsentPanel />, { graph });
  const examiners = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Examiners may hear me' });
  await userEvent.click(examiners);
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
  expect(examiners.checked).toBe(false);
});
