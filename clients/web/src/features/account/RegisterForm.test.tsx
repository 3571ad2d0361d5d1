import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { RegisterForm } from './RegisterForm';

it('calls an empty name empty, and a long one long', async () => {
  show(<RegisterForm />);
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(await screen.findByText('Enter your name.')).toBeTruthy();
  await userEvent.click(screen.getByLabelText('Name'));
  await userEvent.paste('n'.repeat(81));
  expect(await screen.findByText('Your name can have up to 80 characters.')).toBeTruthy();
  expect(screen.queryByText('Enter your name.')).toBeNull();
});
