import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { anExam } from '@/testing/anExam';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { OpenExam } from './OpenExam';

const viewer = (openMockExam: object | null): { data: { viewer: object } } => ({
  data: { viewer: { id: 'v', openMockExam } },
});

it('offers to continue at the part that is next, and says until when', async () => {
  const api = new FakeGraph().answer('OpenMockExam', viewer(anExam(['FINISHED', 'OPEN', 'WAITING'])));
  show(<OpenExam />, { graph: api });
  const link = await screen.findByRole('link', { name: 'Continue: part 2 of 3' });
  expect(link.getAttribute('href')).toBe('/practice/exam/e1');
  expect(screen.getByText(/^You can continue until Tuesday/)).toBeTruthy();
});

it('shows nothing when there is no exam, or when it cannot be read', async () => {
  const api = new FakeGraph().answer('OpenMockExam', viewer(null));
  const { unmount } = show(<OpenExam />, { graph: api });
  await expect.poll(() => api.asked).not.toEqual([]);
  expect(screen.queryByRole('status')).toBeNull();
  unmount();
  const down = new FakeGraph().answer('OpenMockExam', { failure: { code: 'NOT_FOUND' } });
  show(<OpenExam />, { graph: down });
  await expect.poll(() => down.asked).not.toEqual([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('ends the exam after a question, which says what is lost', async () => {
  const api = new FakeGraph()
    .answer('OpenMockExam', viewer(anExam(['FINISHED', 'FINISHED', 'OPEN'])))
    .answer('EndMockExam', { failure: { code: 'UNAVAILABLE' } });
  show(<OpenExam />, { graph: api });
  await userEvent.click(await screen.findByRole('button', { name: 'End the exam' }));
  expect(screen.getByRole('dialog', { name: 'End the exam now?' }).textContent).toContain('it gets no report');
  await userEvent.click(screen.getByRole('button', { name: 'End it' }));
  expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Keep the exam' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'End the exam' }));
  api.answer('EndMockExam', { data: { endMockExam: { mockExam: null, errors: [] } } });
  api.answer('OpenMockExam', viewer(null));
  await userEvent.click(screen.getByRole('button', { name: 'End it' }));
  await expect.poll(() => screen.queryByRole('link')).toBeNull();
  expect(api.asked.filter(({ name }) => name === 'EndMockExam')[0]?.variables).toEqual({ input: { mockExamId: 'e1' } });
});

it('says that an exam with both talks gets its report', async () => {
  const api = new FakeGraph().answer('OpenMockExam', viewer(anExam(['SKIPPED', 'FINISHED', 'FINISHED'])));
  show(<OpenExam />, { graph: api });
  await userEvent.click(await screen.findByRole('button', { name: 'End the exam' }));
  expect(screen.getByRole('dialog').textContent).toContain('so the exam gets its report');
  expect(screen.getByRole('link', { name: 'Continue', hidden: true })).toBeTruthy();
});
