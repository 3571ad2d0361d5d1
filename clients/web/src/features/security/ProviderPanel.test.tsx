import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';

import { takeProviderVisit } from '@/platform/providerVisit';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ProviderPanel } from './ProviderPanel';
import { SetPassword } from './SetPassword';

const PROVIDERS = [
  { key: 'standin', name: 'Stand-in' },
  { key: 'other', name: 'Other' },
];
const LINK = {
  id: 'l1',
  key: 'standin',
  name: 'Stand-in',
  email: 'ana@provider.example',
  linkedAt: '2026-05-01T10:00:00Z',
  lastUsedAt: null,
};

beforeEach(() => {
  sessionStorage.clear();
});

async function confirm(password: string): Promise<HTMLElement> {
  const dialog = screen.getByRole('dialog');
  const field = within(dialog).getByLabelText('Your current password');
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(password);
  await userEvent.click(within(dialog).getByRole('button', { name: /Continue|Unlink/ }));
  return dialog;
}

it('links a provider that is not linked, with password and second factor', async () => {
  const graph = new FakeGraph().answer('StartProviderLink', {
    data: { startProviderLink: { visit: null, errors: [{ __typename: 'WrongPassword' }] } },
  });
  show(<ProviderPanel providers={PROVIDERS} linked={[LINK]} hasPassword />, { graph });
  expect(screen.queryByRole('button', { name: 'Link Stand-in' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Link Other' }));
  const dialog = await confirm('a guess');
  expect(await within(dialog).findByText('This isn’t your current password.')).toBeTruthy();
  graph.answer('StartProviderLink', {
    data: { startProviderLink: { visit: null, errors: [{ __typename: 'SecondFactorNeeded', kinds: ['CODE'] }] } },
  });
  await confirm('a quiet river');
  await userEvent.click(await within(dialog).findByLabelText('Code from your app'));
  await userEvent.paste('123456');
  graph.answer('StartProviderLink', {
    data: { startProviderLink: { visit: { authorizationUrl: '#provider', browserToken: 'vvb_1' }, errors: [] } },
  });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Continue' }));
  await waitFor(() => {
    expect(graph.asked.at(-1)?.variables).toMatchObject({
      input: { provider: 'other', password: 'a quiet river', factor: { code: '123456' } },
    });
  });
  expect(takeProviderVisit()).toEqual({ browserToken: 'vvb_1', name: 'Other', purpose: 'link' });
});

it('unlinks a provider with the password, and takes one that is gone as unlinked', async () => {
  const graph = new FakeGraph().answer('UnlinkProvider', {
    data: { unlinkProvider: { viewer: null, errors: [{ __typename: 'LinkedProviderUnknown' }] } },
  });
  show(<ProviderPanel providers={PROVIDERS} linked={[LINK]} hasPassword />, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'Unlink Stand-in' }));
  await confirm('a quiet river');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(graph.asked.at(-1)?.variables).toMatchObject({ input: { linkedProviderId: 'l1' } });
});

it('offers neither without a password, and mails a link to set one', async () => {
  const graph = new FakeGraph().answer('SetPassword', { data: { requestPasswordReset: { accepted: true } } });
  show(
    <>
      <ProviderPanel providers={PROVIDERS} linked={[LINK]} hasPassword={false} />
      <SetPassword email="ana@example.org" />
    </>,
    { graph },
  );
  expect(screen.getByText('ana@provider.example')).toBeTruthy();
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Email me a link to set one' }));
  expect((await screen.findByRole('alert')).textContent).toContain('ana@example.org');
});

it('shows nothing where there is no provider', () => {
  show(<ProviderPanel providers={[]} linked={[]} hasPassword />);
  expect(screen.queryByRole('heading')).toBeNull();
});
