import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { KeysPage } from './KeysPage';

const KEY = {
  __typename: 'ApiKey',
  id: 'a',
  name: 'nightly scores',
  scopes: ['RESULTS_READ', 'SPEECH_WRITE'],
  createdAt: '2026-05-01T10:00:00Z',
  expiresAt: '2026-07-30T10:00:00Z',
  lastUsedOn: '2026-05-03',
  isExpired: false,
};

function listing(...apiKeys: object[]): FakeGraph {
  return new FakeGraph().answer('ApiKeys', { data: { viewer: { __typename: 'Viewer', id: 'v', apiKeys } } });
}

async function fill(name: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Name'), name);
  await userEvent.click(screen.getByLabelText('Read results'));
  await userEvent.type(screen.getByLabelText('Current password'), 'a quiet river');
  await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));
}

it('shows each key with what it may do, until when, and when it was last used', async () => {
  show(<KeysPage />, { graph: listing(KEY, { ...KEY, id: 'b', name: 'old', lastUsedOn: null, isExpired: true }) });
  const [scores, old] = within(await screen.findByRole('region', { name: 'Your keys' })).getAllByRole('listitem');
  expect(scores?.textContent).toContain('Read results and Speak and be scored');
  expect(scores?.textContent).toContain('valid until Jul 30, 2026 · last used May 3, 2026');
  expect(old?.textContent).toContain('expired on Jul 30, 2026 · never used');
});

it('says what a key may do, and what none may', async () => {
  show(<KeysPage />, { graph: listing() });
  expect(await screen.findByText(/make and run pipelines, and read your spoken texts/)).toBeTruthy();
  expect(screen.getByText(/quizzes, review cards, mock exams and talk reports/)).toBeTruthy();
  expect(screen.getByText(/or delete anything\. One that may speak can cancel runs of pipelines\./)).toBeTruthy();
});

it('makes a key for what was chosen, shows its secret once, and copies it', async () => {
  const graph = listing().answer('CreateApiKey', {
    data: { createApiKey: { secret: 'vvk_secret', viewer: null, errors: [] } },
  });
  const user = userEvent.setup(); // brings a clipboard
  show(<KeysPage />, { graph });
  await fill('nightly scores');
  expect(await screen.findByText('vvk_secret')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Copy your new key now');
  expect(graph.asked.at(-1)?.variables).toMatchObject({
    input: { name: 'nightly scores', currentPassword: 'a quiet river', scopes: ['RESULTS_READ'], lifetimeDays: 90 },
  });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('vvk_secret');
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Current password').value).toBe('');
});

it('asks for the second factor in place', async () => {
  const graph = listing().answer('CreateApiKey', {
    data: {
      createApiKey: { secret: null, viewer: null, errors: [{ __typename: 'SecondFactorNeeded', kinds: ['CODE'] }] },
    },
  });
  show(<KeysPage />, { graph });
  await fill('nightly scores');
  const code = await screen.findByLabelText('Code from your app');
  expect(document.activeElement).toBe(code);
  await userEvent.type(code, '123456');
  graph.answer('CreateApiKey', { data: { createApiKey: { secret: 'vvk_secret', viewer: null, errors: [] } } });
  await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));
  expect(await screen.findByText('vvk_secret')).toBeTruthy();
  expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { factor: { code: '123456' } } });
  expect(screen.queryByLabelText('Code from your app')).toBeNull();
});

it('sends one idempotency key for one intent, and another for another', async () => {
  const graph = listing().answer('CreateApiKey', { failure: { code: 'UNAVAILABLE', retryable: true } });
  show(<KeysPage />, { graph });
  await fill('one');
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));
  await userEvent.type(screen.getByLabelText('Name'), ' more');
  await userEvent.click(screen.getByRole('button', { name: 'Make the key' }));
  const keys = graph.asked
    .filter(({ name }) => name === 'CreateApiKey')
    .map(({ variables }) => /"idempotencyKey":"([^"]+)"/.exec(JSON.stringify(variables))?.[1]);
  expect(keys).toHaveLength(3);
  expect(keys[0]).toBeTruthy();
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

it('names what is missing and what was refused', async () => {
  const graph = listing().answer('CreateApiKey', {
    data: {
      createApiKey: {
        secret: null,
        viewer: null,
        errors: [{ __typename: 'WrongPassword' }, { __typename: 'TooManyApiKeys', limit: 20 }],
      },
    },
  });
  show(<KeysPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Make the key' }));
  expect(await screen.findByText('Choose at least one.')).toBeTruthy();
  expect(screen.getByText('Enter a name of up to 60 characters.')).toBeTruthy();
  expect(screen.getByText('Enter your current password.')).toBeTruthy();
  expect(graph.asked.map(({ name }) => name)).not.toContain('CreateApiKey');
  await fill('one more');
  expect(await screen.findByText('This isn’t your current password.')).toBeTruthy();
  expect(screen.getByText(/You have 20 keys/)).toBeTruthy();
});

it('asks before it ends a key', async () => {
  const graph = listing(KEY).answer('RevokeApiKey', { data: { revokeApiKey: { viewer: null, errors: [] } } });
  show(<KeysPage />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke nightly scores' }));
  expect(graph.asked.map(({ name }) => name)).not.toContain('RevokeApiKey');
  await userEvent.click(screen.getByRole('button', { name: 'Revoke the key' }));
  expect(graph.asked.at(-1)).toEqual({ name: 'RevokeApiKey', variables: { input: { apiKeyId: 'a' } } });
});
