import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RequireAdmin } from './RequireAdmin';

function roles(names: string[], isOn = true): FakeGraph {
  return new FakeGraph().answer('Roles', {
    data: { viewer: { __typename: 'Viewer', id: 'me', roles: names, secondFactor: { isOn } } },
  });
}

it('shows the area to an administrator', async () => {
  show(<RequireAdmin>inside</RequireAdmin>, { graph: roles(['LEARNER', 'ADMIN']) });
  expect(await screen.findByText('inside')).toBeTruthy();
});

it('shows others what an unknown address shows', async () => {
  show(<RequireAdmin>inside</RequireAdmin>, { graph: roles(['LEARNER', 'AUTHOR']) });
  expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  expect(screen.queryByText('inside')).toBeNull();
});

it('tells an administrator without a second factor to set it up', async () => {
  show(<RequireAdmin>inside</RequireAdmin>, { graph: roles(['LEARNER', 'ADMIN'], false) });
  expect(await screen.findByRole('heading', { name: 'Set up two-step sign-in first' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Set it up' }).getAttribute('href')).toBe('/me/security');
  expect(screen.queryByText('inside')).toBeNull();
});
