import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { fakePasskeys } from '@/testing/fakePasskeys';
import { show } from '@/testing/show';

import { PasskeyPanel } from './PasskeyPanel';

const PHONE = { id: 'p1', name: 'My phone', createdAt: '2026-05-01T10:00:00Z', lastUsedAt: null };
const OPTIONS = JSON.stringify({
  publicKey: {
    challenge: 'AQID',
    rp: { id: 'localhost', name: 'Vivavoce' },
    user: { id: 'AQID' },
    pubKeyCredParams: [],
  },
});
const BEGUN = { data: { beginPasskey: { ceremony: { token: 'vvp_1', options: OPTIONS }, errors: [] } } };

afterEach(() => {
  vi.unstubAllGlobals();
});

async function add(): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByLabelText(/^Name/));
  await userEvent.paste('My phone');
  await userEvent.click(within(dialog).getByLabelText('Your current password'));
  await userEvent.paste('a quiet river');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add a passkey' }));
  return dialog;
}

it('adds what the device has made, with its name', async () => {
  fakePasskeys(true);
  const graph = new FakeGraph()
    .answer('BeginPasskey', BEGUN)
    .answer('FinishPasskey', { data: { finishPasskey: { viewer: null, errors: [] } } });
  show(<PasskeyPanel passkeys={[]} />, { graph });
  expect(screen.getByText('You have no passkeys yet.')).toBeTruthy();
  await add();
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { ceremony: 'vvp_1', name: 'My phone' } });
});

it('says when the device makes none, and when the password is wrong', async () => {
  fakePasskeys(false);
  const graph = new FakeGraph().answer('BeginPasskey', BEGUN);
  show(<PasskeyPanel passkeys={[]} />, { graph });
  const dialog = await add();
  expect(await within(dialog).findByText(/Your device made no passkey/)).toBeTruthy();
  graph.answer('BeginPasskey', {
    data: { beginPasskey: { ceremony: null, errors: [{ __typename: 'WrongPassword' }] } },
  });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add a passkey' }));
  expect(await within(dialog).findByText('This isn’t your current password.')).toBeTruthy();
  expect(graph.asked.map(({ name }) => name)).toEqual(['BeginPasskey', 'BeginPasskey']);
});

it('renames and removes a passkey', async () => {
  const graph = new FakeGraph()
    .answer('RenamePasskey', { data: { renamePasskey: { viewer: null, errors: [] } } })
    .answer('RemovePasskey', { data: { removePasskey: { viewer: null, errors: [] } } });
  show(<PasskeyPanel passkeys={[PHONE]} />, { graph });
  expect(screen.getByText(/never used/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Rename My phone' }));
  const name = screen.getByLabelText(/^Name/);
  await userEvent.clear(name);
  await userEvent.paste('Old phone');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove My phone' }));
  const remove = screen.getByRole('dialog');
  await userEvent.click(within(remove).getByRole('button', { name: 'Remove' }));
  expect(within(remove).getByText('Enter your current password.')).toBeTruthy();
  await userEvent.click(within(remove).getByLabelText('Your current password'));
  await userEvent.paste('a quiet river');
  await userEvent.click(within(remove).getByRole('button', { name: 'Remove' }));
  expect(graph.asked.map(({ variables }) => variables)).toEqual([
    { input: { passkeyId: 'p1', name: 'Old phone' } },
    { input: { passkeyId: 'p1', password: 'a quiet river' } },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});
