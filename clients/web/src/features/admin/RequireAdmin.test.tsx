import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RequireAdmin } from './RequireAdmin';

function roles(...names: string[]): FakeGraph {
  return new FakeGraph().answer('Roles', { data: { viewer: { id: 'me', roles: names } } });
}

it('shows the area to an administrator', async () => {
  show(<RequireAdmin>inside</RequireAdmin>, { graph: roles('LEARNER', 'ADMIN') });
  expect(await screen.findByText('inside')).toBeTruthy();
});

it('shows others what an unknown address shows', async () => {
  show(<RequireAdmin>inside</RequireAdmin>, { graph: roles('LEARNER', 'AUTHOR') });
  expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  expect(screen.queryByText('inside')).toBeNull();
});
