import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { FactorPanel } from './FactorPanel';

const OFF = { isOn: false, since: null, recoveryCodesLeft: 0 };
const ON = { isOn: true, since: '2026-05-01T10:00:00Z', recoveryCodesLeft: 3 };

async function fill(label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

it('is set up with the password, the app and a first code, and shows the recovery codes', async () => {
  const setup = { secret: 'GEZDGNBVGY3TQOJQ', uri: 'otpauth://totp/Vivavoce:ana?secret=GEZDGNBVGY3TQOJQ' };
  const graph = new FakeGraph()
    .answer('BeginSecondFactor', { data: { beginSecondFactor: { setup, errors: [] } } })
    .answer('ConfirmSecondFactor', {
      data: { confirmSecondFactor: { recoveryCodes: ['k7fd-92mx-qp4t', 'abcd-efgh-jkmn'], errors: [] } },
    });
  const onChanged = vi.fn();
  show(<FactorPanel factor={OFF} hasPasskeys={false} isRequired={false} onChanged={onChanged} />, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'Set it up' }));
  const dialog = await screen.findByRole('dialog', { name: 'Set up two-step sign-in' });
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Continue' }));
  expect(screen.getByText('Enter your current password.')).toBeTruthy();
  await fill('Your current password', 'a quiet river');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('GEZD GNBV GY3T QOJQ')).toBeTruthy();
  expect(within(dialog).getByRole('img', { name: 'QR code for your authenticator app' })).toBeTruthy();
  await fill('Code from your app', '123456');
  await userEvent.click(screen.getByRole('button', { name: 'Turn it on' }));
  expect(await screen.findByText('abcd-efgh-jkmn')).toBeTruthy();
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Download' });
  expect(decodeURIComponent(link.href)).toContain('k7fd-92mx-qp4t\nabcd-efgh-jkmn\n');
  await userEvent.click(screen.getByRole('button', { name: 'I’ve saved them' }));
  expect(onChanged).toHaveBeenCalledOnce();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('tells a wrong password and a wrong code apart, and turns off with the right ones', async () => {
  const answer = (error?: string): Parameters<FakeGraph['answer']>[1] => ({
    data: {
      disableSecondFactor: { viewer: null, errors: error === undefined ? [] : [{ __typename: error }] },
    },
  });
  const graph = new FakeGraph().answer('DisableSecondFactor', answer('WrongPassword'));
  show(<FactorPanel factor={ON} hasPasskeys={false} isRequired={false} onChanged={() => undefined} />, { graph });
  expect(screen.getByText(/You have 3 recovery codes left/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Turn it off' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Turn it off' }));
  expect(screen.getByText('Enter your current password.')).toBeTruthy();
  expect(screen.getByText('Enter the 6 digits that your app shows.')).toBeTruthy();
  await fill('Your current password', 'a guess');
  await fill('Code from your app', '123456');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Turn it off' }));
  expect(await screen.findByText('This isn’t your current password.')).toBeTruthy();
  graph.answer('DisableSecondFactor', answer('SecondFactorRefused'));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Turn it off' }));
  expect(await screen.findByText(/This code isn’t right/)).toBeTruthy();
  graph.answer('DisableSecondFactor', answer());
  await userEvent.click(within(dialog).getByRole('button', { name: 'Turn it off' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(graph.asked.at(-1)?.variables).toEqual({ input: { password: 'a guess', factor: { code: '123456' } } });
});

it('shows new recovery codes after password and factor', async () => {
  const graph = new FakeGraph().answer('RenewRecoveryCodes', {
    data: { renewRecoveryCodes: { recoveryCodes: ['k7fd-92mx-qp4t'], viewer: null, errors: [] } },
  });
  show(<FactorPanel factor={ON} hasPasskeys={false} isRequired={false} onChanged={() => undefined} />, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'New recovery codes' }));
  await fill('Your current password', 'a quiet river');
  await userEvent.click(screen.getByRole('button', { name: 'Use a recovery code instead' }));
  await fill('Recovery code', 'abcd-efgh-jkmn');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'New recovery codes' }));
  expect(await screen.findByText('k7fd-92mx-qp4t')).toBeTruthy();
});

it('tells an administrator that it is needed, and does not offer to turn it off', async () => {
  const panel = { hasPasskeys: false, isRequired: true, onChanged: () => undefined };
  const { unmount } = show(<FactorPanel factor={OFF} {...panel} />, { graph: new FakeGraph() });
  expect(screen.getByText(/^Administrators sign in with a code/)).toBeTruthy();
  unmount();
  show(<FactorPanel factor={ON} {...panel} />, { graph: new FakeGraph() });
  expect(await screen.findByRole('button', { name: 'New recovery codes' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Turn it off' })).toBeNull();
});
