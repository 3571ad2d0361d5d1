import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ProfileForm } from './ProfileForm';

it('says that it is saved until something else is written', async () => {
  const graph = new FakeGraph().answer('UpdateProfile', { data: { updateProfile: { viewer: null, errors: [] } } });
  show(<ProfileForm displayName="Ada" learningLanguage="en" languages={['en', 'es']} />, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Name'), 'n');
  expect(screen.queryByText('Saved.')).toBeNull();
});
