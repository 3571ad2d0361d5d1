import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { anExam } from '@/testing/anExam';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ExamReportPage } from './ExamReportPage';

const ESTIMATE = {
  scale: 'OET-like, 0 to 500',
  value: 330.4,
  low: 300,
  high: 360,
  label: 'C+',
  lowLabel: 'C+',
  highLabel: 'B',
};

const talkOf = (id: string, value: number): object => ({
  session: {
    id,
    state: 'FINISHED',
    talkReport: { rubric: 'oet-speaking', words: 200, estimate: { ...ESTIMATE, value } },
  },
  rating: 'RATED',
});

const REPORT = {
  __typename: 'MockExamReport',
  rubric: 'oet-speaking',
  estimate: ESTIMATE,
  criteria: [
    {
      criterion: 'fluency',
      name: 'Fluency',
      highestBand: 6,
      notRatedReason: null,
      rating: {
        band: 4,
        low: 3,
        high: 5,
        descriptor: 'x',
        talks: [
          { part: 'FIRST_ROLE_PLAY', band: 4 },
          { part: 'SECOND_ROLE_PLAY', band: 5 },
        ],
      },
    },
    {
      criterion: 'invented',
      name: 'Invented',
      highestBand: 3,
      notRatedReason: null,
      rating: {
        band: 2,
        low: 2,
        high: 2,
        descriptor: 'Only a newer service says so.',
        talks: [{ part: 'FIRST_ROLE_PLAY', band: 2 }],
      },
    },
    {
      criterion: 'intelligibility',
      name: 'Intelligibility',
      highestBand: 6,
      notRatedReason: 'NEEDS_AUDIO',
      rating: null,
    },
    { criterion: 'grammar', name: 'Grammar', highestBand: 6, notRatedReason: null, rating: null },
  ],
  talks: [
    { part: 'FIRST_ROLE_PLAY', words: 214, leftOut: null },
    { part: 'SECOND_ROLE_PLAY', words: 180, leftOut: null },
  ],
};

const COMPLETE = { state: 'COMPLETE', expiresAt: null, endedAt: '2026-05-04T09:30:00Z' };

function graph(told: object, parts: readonly object[] = [{}, talkOf('s1', 320), talkOf('s2', 340)]): FakeGraph {
  const exam = anExam(['SKIPPED', 'FINISHED', 'FINISHED'], { ...COMPLETE, ...told }, parts);
  return new FakeGraph().answer('MockExamReport', { data: { mockExam: exam } });
}

function page(api: FakeGraph): void {
  show(<ExamReportPage examId="e1" />, { graph: api, at: '/progress/exams/e1' });
}

const parts = async (): Promise<HTMLElement[]> => {
  const section = (await screen.findByRole('heading', { name: 'The parts of this exam' })).closest('section');
  return within(section ?? document.body).getAllByRole('listitem');
};

describe('a report', () => {
  it('has one estimate with its range, by both talks together, and is no official result', async () => {
    page(graph({ report: REPORT }));
    expect((await screen.findByTestId('estimate')).textContent).toBe('C+ to B');
    expect(screen.getByText('about 330.4, between 300 and 360')).toBeTruthy();
    expect(screen.getByText(/It rests on 394 words of yours/)).toBeTruthy();
    expect(screen.getByText(/No exam board has a part in it/)).toBeTruthy();
    expect(screen.getByText(/^Nursing · May 4, 2026/)).toBeTruthy();
  });

  it('has criteria with band, range and the band of each talk, or the reason why not', async () => {
    page(graph({ report: REPORT }));
    const section = (await screen.findByRole('heading', { name: 'By criterion' })).closest('section');
    const items = within(section ?? document.body).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('Fluency4 of 6');
    expect(items[0]?.textContent).toContain('possible: 3 to 5First talk: 4Second talk: 5');
    expect(items[0]?.textContent).toContain('Speech runs with some hesitation');
    expect(items[1]?.textContent).toContain('Invented2 of 3Only a newer service says so.First talk: 2');
    expect(items[1]?.textContent).toContain('rated in this talk only');
    expect(items[2]?.textContent).toContain('Not ratedIt needs the scores of your sounds');
    expect(items[3]?.textContent).toContain('Not ratedIt couldn’t be rated in either talk.');
  });

  it('has both talks with their own estimates, and leads to their reports', async () => {
    page(graph({ report: REPORT }));
    const items = await parts();
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Warm-upNot taken',
      'First talk · Talk 1about 320, between 300 and 360Read the report',
      'Second talk · Talk 2about 340, between 300 and 360Read the report',
    ]);
    expect(screen.getByRole('link', { name: 'Read the report: Second talk' }).getAttribute('href')).toBe(
      '/progress/talks/s2',
    );
    expect(screen.getByRole('link', { name: 'Take a new exam' }).getAttribute('href')).toBe('/practice/exam');
  });

  it('appears by itself when it is made', async () => {
    const api = graph({ report: { __typename: 'MockExamReportPending', retryAfter: 100 } }, [
      {},
      talkOf('s1', 320),
      { session: { id: 's2', state: 'FINISHED', talkReport: null }, rating: 'PENDING' },
    ]);
    page(api);
    expect(await screen.findByText(/Your report is being made from both talks/)).toBeTruthy();
    // What already is there can be read.
    expect((await parts())[1]?.textContent).toContain('about 320');
    expect((await parts())[2]?.textContent).toContain('Being rated…');
    const done = anExam(['SKIPPED', 'FINISHED', 'FINISHED'], { ...COMPLETE, report: REPORT });
    api.answer('MockExamReport', { data: { mockExam: done } });
    expect(await screen.findByTestId('estimate')).toBeTruthy();
  });

  it('that cannot be read says so, and keeps the rest', async () => {
    const mockExam = anExam(['SKIPPED', 'FINISHED', 'FINISHED'], { ...COMPLETE, report: null });
    const failure = { code: 'UNAVAILABLE' };
    page(new FakeGraph().answer('MockExamReport', { data: { mockExam }, failure }));
    expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
    expect(await parts()).toHaveLength(3);
  });
});

describe('without a report', () => {
  const missing = (reason: string | null): object => ({ report: { __typename: 'MockExamReportMissing', reason } });

  it.each([
    ['TOO_FEW_WORDS', /said too little in both talks/],
    ['DELETED', /were deleted, so there’s no report/],
    ['RUBRIC_CHANGED', /criteria changed between your two talks/],
    ['INCOMPLETE', /One of the talks wasn’t taken/],
    [null, /no report for this exam/],
  ])('it says why: %s', async (reason, text) => {
    page(graph(missing(reason)));
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByTestId('estimate')).toBeNull();
  });

  it.each([
    ['ABANDONED', /You ended this exam before both talks were taken/],
    ['EXPIRED', /wasn’t continued for a day/],
  ])('an exam that is %s says so and what to do', async (state, text) => {
    page(graph({ state, ...missing('INCOMPLETE') }));
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByText(/One of the talks wasn’t taken/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Take a new exam' })).toBeTruthy();
  });

  it('a deleted talk is named as such, and one with too little said has no estimate', async () => {
    const exam = anExam(['FINISHED', 'DELETED', 'FINISHED'], { ...COMPLETE, ...missing('DELETED') }, [
      {},
      {},
      { session: { id: 's2', state: 'FINISHED', talkReport: null }, rating: 'NOT_RATED' },
    ]);
    page(new FakeGraph().answer('MockExamReport', { data: { mockExam: exam } }));
    const items = await parts();
    expect(items[0]?.textContent).toBe('Warm-upDone. Not rated.');
    expect(items[1]?.textContent).toBe('First talk · Talk 1Deleted by you');
    expect(items[2]?.textContent).toContain('You said too little for an estimate.');
    expect(screen.getAllByRole('link', { name: /^Read the report/ })).toHaveLength(1);
  });

  it('an exam under way leads back to it', async () => {
    page(graph({ state: 'UNDER_WAY', report: { __typename: 'MockExamReportPending', retryAfter: null } }));
    const link = await screen.findByRole('link', { name: 'Continue the exam' });
    expect(link.getAttribute('href')).toBe('/practice/exam/e1');
    expect(screen.queryByRole('link', { name: 'Take a new exam' })).toBeNull();
  });

  it('an unknown exam is not found', async () => {
    page(new FakeGraph().answer('MockExamReport', { data: { mockExam: null } }));
    expect(await screen.findByText('Exam not found')).toBeTruthy();
  });
});
