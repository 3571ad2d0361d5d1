import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Microphone } from '@vivavoce/live/microphone';
import { mockExamDocument } from '@vivavoce/learner/documents/mockExam';
import { FakeSpeaker } from '@vivavoce/live/testing/fakeSpeaker';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { browser } from '@/platform/browser';
import { anExam } from '@/testing/anExam';
import { FakeGraph, type Answer } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ExamPage } from './ExamPage';

const SILENT: Microphone = { wake: () => undefined, close: () => undefined };

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  vi.spyOn(browser(), 'openMicrophone').mockImplementation(() => Promise.resolve(SILENT));
  vi.spyOn(browser(), 'openSpeaker').mockImplementation(() => new FakeSpeaker());
});

const read = (exam: object | null): Answer => ({ data: { viewer: null, mockExam: exam } });

function page(exam: object | null): { api: FakeGraph; visited: string[] } {
  const api = new FakeGraph().answer('MockExam', read(exam));
  const { visited } = show(<ExamPage examId="e1" />, { graph: api, at: '/practice/exam/e1' });
  return { api, visited };
}

const begins = (api: FakeGraph): FakeGraph =>
  api
    .answer('StartSpeaking', {
      data: { startSpeaking: { session: { id: 's1' }, audio: { uri: 'wss://test/audio', protocols: [] }, errors: [] } },
    })
    .answer('EndSpeaking', { data: { finishSpeaking: { session: { id: 's1' }, errors: [] } } });

const wish = (api: FakeGraph, name: string): unknown => api.asked.find((one) => one.name === name)?.variables;

const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe('between the parts', () => {
  it('says which part comes, what is done, and what the part is', async () => {
    page(anExam(['SKIPPED', 'FINISHED', 'OPEN']));
    expect(await screen.findByRole('heading', { level: 1, name: 'Second talk' })).toBeTruthy();
    expect(screen.getByText(/Part 3 of 3/)).toBeTruthy();
    expect(screen.getByText(/First you read your card/)).toBeTruthy();
    const parts = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(parts[0]).toContain('Not taken');
    expect(parts[1]).toContain('Done');
    expect(parts[2]).toContain('Next');
    expect(screen.getAllByRole('listitem')[2]?.getAttribute('aria-current')).toBe('step');
    expect(screen.getByText(/^You can continue until/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Test the microphone' }).getAttribute('href')).toBe(
      '/check?next=%2Fpractice%2Fexam%2Fe1',
    );
    // The card belongs to the preparation.
    expect(screen.queryByText('Talk 2')).toBeNull();
  });

  it('offers to take a talk again that could not be rated', async () => {
    const { api } = page(
      anExam(['SKIPPED', 'FINISHED', 'OPEN'], {}, [{}, { rating: 'NOT_RATED', isRepeatable: true }]),
    );
    api.answer('TakeMockExamPartAgain', { data: { takeMockExamPartAgain: { mockExam: null, errors: [] } } });
    expect(await screen.findByText(/before you begin the next one/)).toBeTruthy();
    api.answer('MockExam', read(anExam(['SKIPPED', 'OPEN', 'WAITING'], {}, [{}, { sessionKey: 'another' }])));
    await press('Take it again');
    expect(await screen.findByRole('button', { name: 'Begin part 2' })).toBeTruthy();
    expect(wish(api, 'TakeMockExamPartAgain')).toEqual({ input: { mockExamId: 'e1', part: 'FIRST_ROLE_PLAY' } });
  });

  it('waits for the rating of the talk before, and then offers to take it again', async () => {
    const { api } = page(anExam(['SKIPPED', 'FINISHED', 'OPEN'], {}, [{}, { rating: 'PENDING' }]));
    expect(await screen.findByRole('button', { name: 'Begin part 3' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take it again' })).toBeNull();
    const parts = [{}, { rating: 'NOT_RATED', isRepeatable: true }];
    api.answer('MockExam', read(anExam(['SKIPPED', 'FINISHED', 'OPEN'], {}, parts)));
    expect(await screen.findByRole('button', { name: 'Take it again' })).toBeTruthy();
  });

  it('moves the focus to the next part', async () => {
    const { api } = page(anExam(['OPEN', 'WAITING', 'WAITING']));
    await screen.findByRole('button', { name: 'Skip the warm-up' });
    api.answer('SkipMockExamWarmUp', { data: { skipMockExamWarmUp: { mockExam: null, errors: [] } } });
    api.answer('MockExam', read(anExam(['SKIPPED', 'OPEN', 'WAITING'])));
    await press('Skip the warm-up');
    expect(await screen.findByRole('button', { name: 'Begin part 2' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByTestId('exam'));
  });
});

describe('the warm-up', () => {
  it('has a topic and a recorder, and says that it is not rated', async () => {
    page(anExam(['OPEN', 'WAITING', 'WAITING']));
    expect((await screen.findByTestId('topic')).textContent).toBe('A day on your ward');
    expect(screen.getByRole('button', { name: 'Start recording' })).toBeTruthy();
    expect(screen.getByText('Talk about this for up to 2 minutes.')).toBeTruthy();
    expect(screen.getByText('2 minutes about your work or life. It isn’t rated, and you can skip it.')).toBeTruthy();
  });

  it('goes on after one that was broken off', async () => {
    page(anExam(['UNDER_WAY', 'WAITING', 'WAITING'], {}, [{ session: { id: 's1', state: 'OPEN' } }]));
    expect(await screen.findByText(/was broken off/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go on to the first talk' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Start recording' })).toBeNull();
  });

  it('says when it cannot be skipped', async () => {
    const { api } = page(anExam(['OPEN', 'WAITING', 'WAITING']));
    api.answer('SkipMockExamWarmUp', { failure: { code: 'UNAVAILABLE' } });
    await press('Skip the warm-up');
    expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
  });
});

describe('a talk', () => {
  it('begins in exam mode with the key of the part, and joins the exam before it is prepared', async () => {
    const { api } = page(anExam(['SKIPPED', 'OPEN', 'WAITING']));
    begins(api).answer('AttachMockExamSession', { data: { attachMockExamSession: { mockExam: null, errors: [] } } });
    await press('Begin part 2');
    expect(await screen.findByRole('heading', { level: 1, name: /^Prepare/ })).toBeTruthy();
    expect(wish(api, 'StartSpeaking')).toMatchObject({
      input: { idempotencyKey: 'key-1', task: { rolePlay: { scenarioId: 'scenario-1', mode: 'EXAM' } } },
    });
    expect(wish(api, 'AttachMockExamSession')).toEqual({
      input: { mockExamId: 'e1', part: 'FIRST_ROLE_PLAY', sessionId: 's1' },
    });
    expect(screen.getByText('You are a nurse.')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('asks before it is left', async () => {
    const { api, visited } = page(anExam(['SKIPPED', 'OPEN', 'WAITING']));
    begins(api).answer('AttachMockExamSession', { data: { attachMockExamSession: { mockExam: null, errors: [] } } });
    await press('Begin part 2');
    await screen.findByRole('heading', { level: 1, name: /^Prepare/ });
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '/today';
    await userEvent.click(link);
    expect(await screen.findByRole('dialog', { name: 'You’re still in the talk' })).toBeTruthy();
    await press('Leave');
    expect(visited).toEqual(['/today']);
    expect(wish(api, 'EndSpeaking')).toEqual({ input: { sessionId: 's1' } });
    link.remove();
  });

  it.each([
    ['MockExamEnded', 'This exam has ended.'],
    ['MockExamPartTaken', /has changed, perhaps in another window/],
  ])(
    'is not begun when it is refused with %s; its session is ended, and the exam is read again',
    async (name, text) => {
      const { api } = page(anExam(['SKIPPED', 'OPEN', 'WAITING']));
      const errors = [{ __typename: name }];
      begins(api).answer('AttachMockExamSession', { data: { attachMockExamSession: { mockExam: null, errors } } });
      await press('Begin part 2');
      expect(await screen.findByText(text)).toBeTruthy();
      expect(wish(api, 'EndSpeaking')).toEqual({ input: { sessionId: 's1' } });
      await waitFor(() => expect(api.asked.filter((one) => one.name === 'MockExam').length).toBeGreaterThan(1));
    },
  );

  it('keeps its session when joining the exam may succeed later', async () => {
    const { api } = page(anExam(['SKIPPED', 'OPEN', 'WAITING']));
    begins(api).answer('AttachMockExamSession', { failure: { code: 'UNAVAILABLE', retryable: true } });
    await press('Begin part 2');
    expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
    expect(wish(api, 'EndSpeaking')).toBeUndefined();
    api.answer('AttachMockExamSession', { data: { attachMockExamSession: { mockExam: null, errors: [] } } });
    await press('Begin part 2');
    expect(await screen.findByRole('heading', { level: 1, name: /^Prepare/ })).toBeTruthy();
  });

  it('that was begun in another window can be gone on with', async () => {
    page(anExam(['SKIPPED', 'UNDER_WAY', 'WAITING'], {}, [{}, { session: { id: 's1', state: 'OPEN' } }]));
    expect(await screen.findByText(/perhaps in another window/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go on with part 2' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Test the microphone' })).toBeNull();
  });

  it('that has just ended is waited for', async () => {
    const { api } = page(
      anExam(['SKIPPED', 'UNDER_WAY', 'WAITING'], {}, [{}, { session: { id: 's1', state: 'FINISHED' } }]),
    );
    expect(await screen.findByText(/This part is over/)).toBeTruthy();
    api.answer('MockExam', read(anExam(['SKIPPED', 'FINISHED', 'OPEN'])));
    expect(await screen.findByRole('button', { name: 'Begin part 3' })).toBeTruthy();
  });

  it('stays when the exam or its card cannot be read again', async () => {
    const { api } = page(anExam(['SKIPPED', 'OPEN', 'WAITING']));
    begins(api).answer('AttachMockExamSession', { data: { attachMockExamSession: { mockExam: null, errors: [] } } });
    await press('Begin part 2');
    const heading = await screen.findByRole('heading', { level: 1, name: /^Prepare/ });
    api.answer('MockExam', { failure: { code: 'UNAVAILABLE' } });
    await act(() => api.client.query(mockExamDocument, { id: 'e1' }, { requestPolicy: 'network-only' }).toPromise());
    expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
    expect(heading.isConnected).toBe(true);
    api.answer('MockExam', read(anExam(['SKIPPED', 'UNDER_WAY', 'WAITING'], {}, [{}, { scenario: null }])));
    await press('Try again');
    await waitFor(() => expect(screen.queryByText(/isn’t available right now/)).toBeNull());
    expect(heading.isConnected).toBe(true);
  });

  it('cannot be begun while its card cannot be read', async () => {
    page(anExam(['SKIPPED', 'OPEN', 'WAITING'], {}, [{}, { scenario: null }]));
    expect(await screen.findByText(/card for this talk can’t be loaded/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Go on with the exam' })).toBeTruthy();
  });
});

describe('the end', () => {
  it('offers the last talk again when it could not be rated', async () => {
    page(anExam(['SKIPPED', 'FINISHED', 'FINISHED'], {}, [{}, {}, { rating: 'NOT_RATED', isRepeatable: true }]));
    expect(await screen.findByRole('heading', { level: 1, name: 'Both talks are done' })).toBeTruthy();
    expect(screen.getByText(/once more, or end the exam/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Take it again' })).toBeTruthy();
  });

  it('leads to the report as soon as the exam is complete', async () => {
    const { api, visited } = page(anExam(['SKIPPED', 'FINISHED', 'FINISHED']));
    expect(await screen.findByText('We’re looking at your talks…')).toBeTruthy();
    api.answer('MockExam', read(anExam(['SKIPPED', 'FINISHED', 'FINISHED'], { state: 'COMPLETE' })));
    await waitFor(() => expect(visited).toEqual(['/progress/exams/e1']));
  });

  it.each(['ABANDONED', 'EXPIRED'])('of an exam that is %s leads to what came of it', async (state) => {
    const { visited } = page(anExam(['SKIPPED', 'FINISHED', 'SKIPPED'], { state, expiresAt: null }));
    await waitFor(() => expect(visited).toEqual(['/progress/exams/e1']));
  });

  it('says that an exam does not exist', async () => {
    page(null);
    expect(await screen.findByRole('heading', { level: 1, name: 'Exam not found' })).toBeTruthy();
    await act(async () => Promise.resolve());
    expect(screen.getByRole('link', { name: 'See the mock exam' }).getAttribute('href')).toBe('/practice/exam');
  });
});
