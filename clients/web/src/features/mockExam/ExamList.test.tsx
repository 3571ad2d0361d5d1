import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ExamList } from './ExamList';

function graph(nodes: readonly object[]): FakeGraph {
  const pageInfo = { hasNextPage: false, endCursor: null };
  const mockExams = { totalCount: nodes.length, nodes, pageInfo };
  return new FakeGraph().answer('MockExams', { data: { viewer: { id: 'v', mockExams } } });
}

const row = (id: string, told: object): object => ({
  id,
  state: 'COMPLETE',
  profession: 'NURSING',
  startedAt: '2026-05-04T09:00:00Z',
  estimate: null,
  ...told,
});

it('shows each exam with its date and estimate, or how it ended', async () => {
  const estimate = { scale: 's', value: 340, low: 310, high: 370, label: 'B', lowLabel: 'C+', highLabel: 'B' };
  show(<ExamList />, {
    graph: graph([
      row('e4', { state: 'UNDER_WAY' }),
      row('e3', { estimate }),
      row('e2', { state: 'EXPIRED', profession: 'PHARMACY' }),
      row('e1', { estimate: { ...estimate, lowLabel: 'B' } }),
    ]),
  });
  const links = await screen.findAllByRole('link', { name: /2026/ });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/practice/exam/e4',
    '/progress/exams/e3',
    '/progress/exams/e2',
    '/progress/exams/e1',
  ]);
  expect(links[0]?.textContent).toContain('Under way');
  expect(links[1]?.textContent).toContain('C+ to Babout 340, between 310 and 370');
  expect(links[2]?.textContent).toContain('PharmacyNot continued');
  expect(links[3]?.textContent).toContain('NursingBabout 340');
});

it('says how to get a first one', async () => {
  show(<ExamList />, { graph: graph([]) });
  expect(await screen.findByText('No mock exams yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See the mock exam' }).getAttribute('href')).toBe('/practice/exam');
});

it('says when the exams cannot be read', async () => {
  show(<ExamList />, { graph: new FakeGraph().answer('MockExams', { failure: { code: 'UNAVAILABLE' } }) });
  expect((await screen.findByRole('alert')).textContent).toContain('isn’t available right now');
});
