import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { FinishForm } from './FinishForm';

beforeEach(() => {
  window.location.hash = 'vvr_token';
});

afterEach(() => {
  window.location.hash = '';
});

const refusal = (error: string): FakeGraph =>
  new FakeGraph().answer('FinishRegistration', {
    data: { finishRegistration: { signedIn: null, errors: [{ __typename: error }] } },
  });

async function finish(): Promise<void> {
  await userEvent.click(screen.getByLabelText('Password'));
  await userEvent.paste('a quiet river');
  await userEvent.click(screen.getByRole('button', { name: 'Finish' }));
}

it('asks for the password of the registration, and can be tried again', async () => {
  const graph = refusal('WrongPassword');
  show(<FinishForm />, { graph });
  await finish();
  expect(await screen.findByText(/isn’t the password that you chose/)).toBeTruthy();
  expect(graph.asked.find(({ name }) => name === 'FinishRegistration')?.variables).toEqual({
    input: { token: 'vvr_token', password: 'a quiet river' },
  });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Finish' }).disabled).toBe(false);
});

it('says that a link no longer works, and what to do', async () => {
  show(<FinishForm />, { graph: refusal('LinkInvalid') });
  await finish();
  expect(await screen.findByText(/This link no longer works/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Register again' }).getAttribute('href')).toBe('/register');
});
