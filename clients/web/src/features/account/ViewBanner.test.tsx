import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { show } from '@/testing/show';

import { ViewBanner } from './ViewBanner';

it('is not there in a session of one’s own', () => {
  show(<ViewBanner />);
  expect(screen.queryByRole('complementary')).toBeNull();
});

it('says whose account it is, and leads back to the person', async () => {
  let left = 0;
  const { visited } = show(<ViewBanner />, {
    session: { view: { name: 'Ana', from: '/admin/people/p1' }, leaveView: () => void (left += 1) },
  });
  expect(screen.getByRole('complementary').textContent).toContain('You see what Ana sees.');
  await userEvent.click(screen.getByRole('button', { name: 'Stop viewing' }));
  expect(visited).toEqual(['/admin/people/p1']);
  expect(left).toBe(1);
});
