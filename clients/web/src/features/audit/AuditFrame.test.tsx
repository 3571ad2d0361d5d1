import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AuditFrame } from './AuditFrame';

function viewer(...roles: string[]): { data: Record<string, unknown> } {
  return { data: { viewer: { __typename: 'Viewer', id: 'v1', roles } } };
}

it('shows the log to administrators', async () => {
  show(<AuditFrame>the log</AuditFrame>, { graph: new FakeGraph().answer('AuditReader', viewer('LEARNER', 'ADMIN')) });
  expect(await screen.findByText('the log')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the app' }).getAttribute('href')).toBe('/today');
});

it('shows others what they see at an unknown address', async () => {
  show(<AuditFrame>the log</AuditFrame>, { graph: new FakeGraph().answer('AuditReader', viewer('LEARNER', 'AUTHOR')) });
  expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  expect(screen.queryByText('the log')).toBeNull();
});
