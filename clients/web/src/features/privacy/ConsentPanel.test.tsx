import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ConsentPanel } from './ConsentPanel';

/** The tests run on 4 May 2026. */
const CHANGES_FROM = '2026-06-03T12:00:00Z';

function consents(
  ageBracket: string | null,
  given = false,
  guardian: string | null = null,
  changesFrom = CHANGES_FROM,
): Record<string, unknown> {
  const decisions = ['THIRD_PARTIES', 'EXAMINERS', 'KEPT_AUDIO'].map((purpose) => ({
    __typename: 'Consent',
    purpose,
    version: 1,
    given: given && purpose === 'EXAMINERS',
    decidedAt: null,
  }));
  return {
    __typename: 'Consents',
    ageBracket,
    ageBracketChangesFrom: ageBracket === 'UNDER_16' ? changesFrom : null,
    decisions,
    guardian: guardian === null ? null : { __typename: 'Guardian', email: 'eva@example.org', state: guardian },
  };
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
  const examiners = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Examiners may read and hear me' });
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

it('lets nobody under 16 consent without a guardian, who is asked by mail', async () => {
  const graph = new FakeGraph().answer('Consents', { data: { consents: consents('UNDER_16') } });
  show(<ConsentPanel />, { graph });
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.every(({ disabled, checked }) => disabled && !checked)).toBe(true);
  expect(screen.getByText(/a parent or guardian has to agree first/)).toBeTruthy();

  graph.answer('AskGuardian', { data: { askGuardian: { guardian: null, errors: [{ __typename: 'InvalidInput' }] } } });
  await userEvent.click(screen.getByLabelText('Email of your parent or guardian'));
  await userEvent.paste('ana@example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Ask them' }));
  expect(await screen.findByText(/not your own/)).toBeTruthy();

  graph
    .answer('AskGuardian', {
      data: { askGuardian: { guardian: { email: 'eva@example.org', state: 'ASKED' }, errors: [] } },
    })
    .answer('Consents', { data: { consents: consents('UNDER_16', false, 'ASKED') } });
  await userEvent.click(screen.getByRole('button', { name: 'Ask them' }));
  expect((await screen.findByText(/We’ve asked/)).textContent).toContain('eva@example.org');
  expect(screen.getByRole('button', { name: 'Ask again' })).toBeTruthy();
});

it('lets a person under 16 decide once a guardian has agreed', async () => {
  const graph = new FakeGraph().answer('Consents', { data: { consents: consents('UNDER_16', false, 'CONFIRMED') } });
  show(<ConsentPanel />, { graph });
  const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
  expect(boxes.every(({ disabled }) => !disabled)).toBe(true);
  expect(screen.getByText(/has agreed/)).toBeTruthy();
  expect(screen.queryByLabelText('Email of your parent or guardian')).toBeNull();
});

it('shows a choice while it is stored', async () => {
  const graph = new FakeGraph().answer('Consents', { data: { consents: consents('FROM_16') } });
  show(<ConsentPanel />, { graph });
  const examiners = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Examiners may read and hear me' });
  await userEvent.click(examiners);
  expect(examiners.checked).toBe(true);
});

it('shows what holds when a choice could not be stored', async () => {
  const graph = new FakeGraph()
    .answer('Consents', { data: { consents: consents('FROM_16') } })
    .answer('DecideConsent', { failure: { code: 'UNAVAILABLE', retryable: true } });
  show(<ConsentPanel />, { graph });
  const examiners = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Examiners may read and hear me' });
  await userEvent.click(examiners);
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
  expect(examiners.checked).toBe(false);
});

it('says when a person under 16 can change their age', async () => {
  const graph = new FakeGraph().answer('Consents', { data: { consents: consents('UNDER_16') } });
  show(<ConsentPanel />, { graph });
  const older = await screen.findByRole('group', { name: 'Are you 16 now?' });
  expect(older.textContent).toContain('from June 3, 2026');
  expect(older.textContent).toContain('30 days');
  expect(screen.queryByRole('button', { name: 'I’m 16 or older now' })).toBeNull();
});

it('lets a person be 16 after 30 days, and says when it is refused', async () => {
  const under = consents('UNDER_16', false, 'CONFIRMED', '2026-05-04T11:00:00Z');
  const graph = new FakeGraph().answer('Consents', { data: { consents: under } }).answer('SetAgeBracket', {
    data: { setAgeBracket: { consents: null, errors: [{ __typename: 'AgeBracketSet' }] } },
  });
  show(<ConsentPanel />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'I’m 16 or older now' }));
  expect(await screen.findByText(/can’t change your age yet/)).toBeTruthy();

  graph
    .answer('SetAgeBracket', { data: { setAgeBracket: { consents: consents('FROM_16'), errors: [] } } })
    .answer('Consents', { data: { consents: consents('FROM_16') } });
  await userEvent.click(screen.getByRole('button', { name: 'I’m 16 or older now' }));
  await waitFor(() => {
    expect(screen.queryByRole('group', { name: 'Are you 16 now?' })).toBeNull();
  });
  expect(graph.asked.filter(({ name }) => name === 'SetAgeBracket').at(-1)?.variables).toEqual({
    input: { ageBracket: 'FROM_16' },
  });
});

it('asks before it deletes the recordings that are kept', async () => {
  const kept = consents('FROM_16');
  kept.decisions = [{ __typename: 'Consent', purpose: 'KEPT_AUDIO', version: 2, given: true, decidedAt: null }];
  const graph = new FakeGraph()
    .answer('Consents', { data: { consents: kept } })
    .answer('DecideConsent', { data: { decideConsent: { consents: kept, errors: [] } } });
  show(<ConsentPanel />, { graph });
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Keep my recordings' });
  await userEvent.click(box);
  await userEvent.click(screen.getByRole('button', { name: 'Go on keeping them' }));
  expect(box.checked).toBe(true);
  expect(graph.asked.some(({ name }) => name === 'DecideConsent')).toBe(false);

  await userEvent.click(box);
  await userEvent.click(screen.getByRole('button', { name: 'Delete them' }));
  await waitFor(() => {
    expect(graph.asked.find(({ name }) => name === 'DecideConsent')?.variables).toEqual({
      input: { purpose: 'KEPT_AUDIO', version: 2, given: false },
    });
  });
});
