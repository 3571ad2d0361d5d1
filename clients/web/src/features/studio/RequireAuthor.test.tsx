import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RequireAuthor } from './RequireAuthor';

function roles(names: string[], isOn = false): FakeGraph {
  return new FakeGraph().answer('Roles', {
    data: { viewer: { __typename: 'Viewer', id: 'me', roles: names, secondFactor: { isOn } } },
  });
}

it.each([
  ['an author', ['LEARNER', 'AUTHOR'], false],
  ['an administrator with a second factor', ['LEARNER', 'ADMIN'], true],
])('shows the studio to %s', async (_, names, isOn) => {
  show(<RequireAuthor>inside</RequireAuthor>, { graph: roles(names, isOn) });
  expect(await screen.findByText('inside')).toBeTruthy();
});

it('tells others who may write scenarios', async () => {
  show(<RequireAuthor>inside</RequireAuthor>, { graph: roles(['LEARNER', 'EXAMINER']) });
  expect(await screen.findByRole('heading', { name: 'The studio is for authors' })).toBeTruthy();
  expect(screen.queryByText('inside')).toBeNull();
});

it('tells an administrator without a second factor to set it up', async () => {
  show(<RequireAuthor>inside</RequireAuthor>, { graph: roles(['ADMIN']) });
  expect(await screen.findByRole('link', { name: 'Set it up' })).toBeTruthy();
  expect(screen.queryByText('inside')).toBeNull();
});
