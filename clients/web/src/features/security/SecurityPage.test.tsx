import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ChangeEmail } from './ChangeEmail';
import { ChangePassword } from './ChangePassword';
import { SessionList } from './SessionList';

const TIMES = { beganAt: '2026-05-01T10:00:00Z', lastUsedAt: '2026-05-03T10:00:00Z' };
const SESSIONS = [
  { id: 'a', device: 'Firefox, Windows', isCurrent: true, ...TIMES },
  { id: 'b', device: 'Safari, iPhone', isCurrent: false, ...TIMES },
  { id: 'c', device: null, isCurrent: false, ...TIMES },
];

it('ends another session, or all others, and never offers to end this one', async () => {
  const graph = new FakeGraph().answer('EndSessions', { data: { endSessions: { viewer: null, errors: [] } } });
  show(<SessionList sessions={SESSIONS} />, { graph });
  const [own, phone] = screen.getAllByRole('listitem');
  if (own === undefined || phone === undefined) throw new Error('sessions are missing');
  expect(within(own).queryByRole('button')).toBeNull();
  expect(within(own).getByText(/This device/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Sign out on Safari, iPhone' }));
  await userEvent.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
  expect(graph.asked.map(({ variables }) => variables)).toEqual([{ input: { sessionId: 'b' } }, { input: {} }]);
});

it('tells a wrong current password apart from a new one that is too common', async () => {
  const graph = new FakeGraph().answer('ChangePassword', {
    data: {
      changePassword: { changed: false, errors: [{ __typename: 'WrongPassword' }, { __typename: 'InvalidInput' }] },
    },
  });
  show(<ChangePassword />, { graph });
  await userEvent.click(screen.getByLabelText('Current password'));
  await userEvent.paste('a guess');
  await userEvent.click(screen.getByLabelText('New password'));
  await userEvent.paste('password123');
  await userEvent.click(screen.getByRole('button', { name: 'Change the password' }));
  expect(await screen.findByText('This isn’t your current password.')).toBeTruthy();
  expect(screen.getByText(/too easy to guess/)).toBeTruthy();
});

it('says where the link for a new address went, and forgets the password', async () => {
  const graph = new FakeGraph().answer('ChangeEmail', { data: { changeEmail: { sent: true, errors: [] } } });
  show(<ChangeEmail email="ana@example.org" isVerified />, { graph });
  await userEvent.click(screen.getByLabelText('New email'));
  await userEvent.paste('new@example.org');
  await userEvent.click(screen.getByLabelText('Current password'));
  await userEvent.paste('a quiet river');
  await userEvent.click(screen.getByRole('button', { name: 'Change the email' }));
  expect((await screen.findByRole('alert')).textContent).toContain('new@example.org');
  expect(screen.getByLabelText<HTMLInputElement>('Current password').value).toBe('');
});

it('asks for the second factor in place, and sends everything again with it', async () => {
  const graph = new FakeGraph().answer('ChangePassword', {
    data: { changePassword: { changed: false, errors: [{ __typename: 'SecondFactorNeeded', kinds: ['CODE'] }] } },
  });
  show(<ChangePassword />, { graph });
  await userEvent.click(screen.getByLabelText('Current password'));
  await userEvent.paste('a quiet river');
  await userEvent.click(screen.getByLabelText('New password'));
  await userEvent.paste('a louder river');
  const button = screen.getByRole('button', { name: 'Change the password' });
  await userEvent.click(button);
  const field = await screen.findByLabelText('Code from your app');
  expect(document.activeElement).toBe(field);
  await userEvent.click(button);
  expect(screen.getByText('Enter the 6 digits that your app shows.')).toBeTruthy();
  graph.answer('ChangePassword', {
    data: { changePassword: { changed: false, errors: [{ __typename: 'SecondFactorRefused' }] } },
  });
  await userEvent.click(field);
  await userEvent.paste('123456');
  await userEvent.click(button);
  expect(await screen.findByText(/This code isn’t right/)).toBeTruthy();
  graph.answer('ChangePassword', { data: { changePassword: { changed: true, errors: [] } } });
  await userEvent.click(button);
  expect(await screen.findByText(/^Saved/)).toBeTruthy();
  expect(screen.queryByLabelText('Code from your app')).toBeNull();
  expect(graph.asked.map(({ variables }) => variables)).toMatchObject([
    { input: { currentPassword: 'a quiet river', newPassword: 'a louder river' } },
    { input: { factor: { code: '123456' } } },
    { input: { factor: { code: '123456' } } },
  ]);
});
