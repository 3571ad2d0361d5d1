import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RequireExaminer } from './RequireExaminer';

function roles(...names: string[]): FakeGraph {
  return new FakeGraph().answer('Roles', {
    data: { viewer: { __typename: 'Viewer', id: 'me', roles: names, secondFactor: { isOn: false } } },
  });
}

it('shows the desk to an examiner', async () => {
  show(<RequireExaminer>inside</RequireExaminer>, { graph: roles('LEARNER', 'EXAMINER'), at: '/examiner' });
  expect(await screen.findByText('inside')).toBeTruthy();
});

it('tells others who may see it', async () => {
  show(<RequireExaminer>inside</RequireExaminer>, { graph: roles('LEARNER', 'ADMIN'), at: '/examiner' });
  expect(await screen.findByRole('heading', { name: 'For examiners' })).toBeTruthy();
  expect(screen.queryByText('inside')).toBeNull();
});

it('shows the agreement to an administrator', async () => {
  show(<RequireExaminer>inside</RequireExaminer>, { graph: roles('ADMIN'), at: '/examiner/agreement' });
  expect(await screen.findByText('inside')).toBeTruthy();
});
