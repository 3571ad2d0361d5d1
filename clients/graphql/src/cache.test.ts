import { Client, makeResult, type Exchange, type ExecutionResult, type Operation } from '@urql/core';
import { expect, it } from 'vitest';
import { print } from 'graphql';
import { filter, map, pipe, subscribe } from 'wonka';

import { cache } from './cache';
import { readFragment } from './generated';
import {
  EndMockExamDocument,
  EndSpeakingDocument,
  GoalDocument,
  InvoicesDocument,
  MockExamDocument,
  MockExamPartsFragmentDoc,
  OpenMockExamDocument,
  ScenarioTileFragmentDoc,
  ScenariosDocument,
  SessionRecordingDocument,
  SkipMockExamWarmUpDocument,
  SubmittedRecordingDocument,
  TalkReportDocument,
  UsageDocument,
} from './generated/graphql';

const PAGE = 2;

/** The edge with a library of two pages; while assessment is down, `progress` is null and fields fail. */
class Library {
  progress: string[] | null = ['one'];

  readonly #exchange: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      map((operation) => makeResult(operation, { ...this.#answer(operation), hasNext: false })),
    );

  readonly client = new Client({ url: 'http://edge', preferGetMethod: false, exchanges: [cache(), this.#exchange] });

  #answer({ kind, variables }: Operation): Omit<ExecutionResult, 'hasNext'> {
    if (kind === 'mutation') {
      return { data: { finishSpeaking: { __typename: 'FinishSpeakingPayload', session: null, errors: [] } } };
    }
    const page = variables?.['after'] === 'first' ? 1 : 0;
    const nodes = Array.from({ length: PAGE }, (_, i) => ({
      __typename: 'Scenario',
      id: `s${PAGE * page + i}`,
      title: 'Asthma',
      profession: 'NURSING',
      level: 'BEGINNER',
      setting: 'A ward.',
      practiceLines: ['one', 'two'],
      myProgress: this.progress && { __typename: 'ScenarioProgress', linesSpoken: this.progress },
    }));
    const pageInfo = { __typename: 'PageInfo', hasNextPage: page === 0, endCursor: page === 0 ? 'first' : 'second' };
    const data = { scenarios: { __typename: 'ScenarioConnection', totalCount: 2 * PAGE, nodes, pageInfo } };
    if (this.progress !== null) return { data };
    return {
      data,
      errors: nodes.map((_, i) => ({ message: 'unavailable', path: ['scenarios', 'nodes', i, 'myProgress'] })),
    };
  }

  /** Returns the lines that were spoken, for each scenario of the list. */
  async read(after: string | null): Promise<(string[] | null)[] | undefined> {
    const variables = { first: PAGE, after };
    const { data } = await this.client.query(ScenariosDocument, variables, { requestPolicy: 'cache-and-network' });
    return data?.scenarios.nodes.map(
      (node) => readFragment(ScenarioTileFragmentDoc, node).myProgress?.linesSpoken ?? null,
    );
  }
}

it('keeps a list of several pages while only the progress cannot be read', async () => {
  const library = new Library();
  expect(await library.read(null)).toEqual([['one'], ['one']]);
  library.progress = null;
  expect(await library.read('first')).toEqual([['one'], ['one'], null, null]);
});

it('shows no page with the progress from before a recording', async () => {
  const library = new Library();
  await library.read(null);
  expect(await library.read('first')).toHaveLength(2 * PAGE);
  library.progress = ['one', 'two'];
  await library.client.mutation(EndSpeakingDocument, { input: { sessionId: 'x' } });
  expect(await library.read(null)).toEqual([
    ['one', 'two'],
    ['one', 'two'],
  ]);
  expect(await library.read('first')).toEqual(Array(2 * PAGE).fill(['one', 'two']));
});

it('keeps the other parts of the viewer while one of them cannot be read', async () => {
  const viewer = { __typename: 'Viewer', id: 'v' };
  const parts: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      map((operation) =>
        'timeZone' in (operation.variables ?? {})
          ? makeResult(operation, { data: { viewer: { ...viewer, usage: [] } }, hasNext: false })
          : makeResult(operation, {
              data: { viewer: { ...viewer, invoices: null } },
              errors: [{ message: 'unavailable', path: ['viewer', 'invoices'] }],
              hasNext: false,
            }),
      ),
    );
  const client = new Client({ url: 'http://edge', preferGetMethod: false, exchanges: [cache(), parts] });
  const days: unknown[] = [];
  const watched = pipe(
    client.query(UsageDocument, { timeZone: 'UTC' }),
    subscribe(({ data }) => days.push(data?.viewer?.usage)),
  );
  const { data, error } = await client.query(InvoicesDocument, { first: PAGE, after: null });
  watched.unsubscribe();
  expect(data?.viewer?.invoices).toBeNull();
  expect(error?.message).toContain('unavailable');
  expect(days.at(-1)).toEqual([]);
});

it('does not take a report that is being made for one that is missing when more of its session arrives', async () => {
  const session = { __typename: 'SpeakingSession', id: 's', state: 'FINISHED', scenario: null };
  const task = { __typename: 'RolePlayTask', mode: 'PRACTICE', language: 'en' };
  const isRecording = ({ query }: Operation): boolean => print(query).includes('recording');
  const parts: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      map((operation) =>
        isRecording(operation)
          ? makeResult(operation, { data: { speakingSession: { ...session, recording: null } }, hasNext: false })
          : makeResult(operation, {
              data: { speakingSession: { ...session, task, createdAt: '2026-01-01T00:00:00Z', talkReport: null } },
              errors: [{ message: 'pending', path: ['speakingSession', 'talkReport'] }],
              hasNext: false,
            }),
      ),
    );
  const client = new Client({ url: 'http://edge', preferGetMethod: false, exchanges: [cache(), parts] });
  const errors: (string | undefined)[] = [];
  const watched = pipe(
    client.query(TalkReportDocument, { sessionId: 's' }),
    subscribe(({ error }) => errors.push(error?.message)),
  );
  await client.query(SessionRecordingDocument, { sessionId: 's' }, { requestPolicy: 'network-only' });
  watched.unsubscribe();
  expect(errors.at(-1)).toContain('pending');
});

it('counts anew once a recording that was made without a line is scored', async () => {
  let state = 'RUNNING';
  const asked: string[] = [];
  const exchange: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      map((operation) => {
        const isGoal = print(operation.query).includes('query Goal');
        asked.push(isGoal ? 'Goal' : 'SubmittedRecording');
        const statistics = { __typename: 'Statistics', currentStreakDays: 0, byDay: [] };
        const recording = { __typename: 'SubmittedRecording', id: 'r', state, failure: null, done: 0, length: null };
        const data = isGoal
          ? { viewer: { __typename: 'Viewer', id: 'me', statistics } }
          : { submittedRecording: { ...recording, session: null } };
        return makeResult(operation, { data, hasNext: false });
      }),
    );
  const client = new Client({ url: 'http://edge', preferGetMethod: false, exchanges: [cache(), exchange] });
  const goal = (): Promise<unknown> => client.query(GoalDocument, { timeZone: 'UTC' }).toPromise();
  const look = (): Promise<unknown> =>
    client.query(SubmittedRecordingDocument, { id: 'r' }, { requestPolicy: 'network-only' }).toPromise();
  await goal();
  await look();
  await goal();
  expect(asked).toEqual(['Goal', 'SubmittedRecording']);
  state = 'COMPLETED';
  await look();
  await goal();
  expect(asked).toEqual(['Goal', 'SubmittedRecording', 'SubmittedRecording', 'Goal']);
});

it('keeps the cards of an exam when a change returns the exam without them, and forgets which one is open', async () => {
  const parts = (state: string, told: object): object[] => [
    {
      __typename: 'MockExamPart',
      kind: 'FIRST_ROLE_PLAY',
      state,
      sessionKey: 'k',
      length: null,
      rating: null,
      isRepeatable: false,
      task: { __typename: 'RolePlayTask', language: 'en' },
      session: null,
      ...told,
    },
  ];
  const exam = {
    __typename: 'MockExam',
    id: 'e',
    state: 'UNDER_WAY',
    language: 'en',
    profession: 'NURSING',
    startedAt: '2026-01-01T00:00:00Z',
    expiresAt: null,
    endedAt: null,
  };
  const scenario = {
    __typename: 'Scenario',
    id: 's',
    title: 'Asthma',
    language: 'en',
    setting: 'A ward.',
    candidateCard: { __typename: 'CandidateCard', role: 'nurse', bullets: [] },
    tasks: [],
    vocabulary: [],
  };
  const viewer = { __typename: 'Viewer', id: 'v' };
  const asked: string[] = [];
  const edge: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      map((operation) => {
        const text = print(operation.query);
        const name = /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '';
        asked.push(name);
        const data: Record<string, object> = {
          MockExam: {
            viewer: { ...viewer, entitlements: null },
            mockExam: { ...exam, parts: parts('OPEN', { scenario }) },
          },
          OpenMockExam: { viewer: { ...viewer, openMockExam: { ...exam, parts: parts('OPEN', {}) } } },
          SkipMockExamWarmUp: {
            skipMockExamWarmUp: {
              __typename: 'SkipMockExamWarmUpPayload',
              mockExam: { ...exam, parts: parts('UNDER_WAY', {}) },
              errors: [],
            },
          },
          EndMockExam: {
            endMockExam: { __typename: 'EndMockExamPayload', mockExam: { ...exam, parts: [] }, errors: [] },
          },
        };
        return makeResult(operation, { data: data[name] ?? null, hasNext: false });
      }),
    );
  const client = new Client({ url: 'http://edge', preferGetMethod: false, exchanges: [cache(), edge] });
  await client.query(MockExamDocument, { id: 'e' });
  await client.mutation(SkipMockExamWarmUpDocument, { input: { mockExamId: 'e' } });
  const { data } = await client.query(MockExamDocument, { id: 'e' });
  expect(data?.mockExam?.parts[0]?.scenario?.title).toBe('Asthma');
  expect(readFragment(MockExamPartsFragmentDoc, data?.mockExam)?.parts[0]?.state).toBe('UNDER_WAY');
  expect(asked).toEqual(['MockExam', 'SkipMockExamWarmUp']);
  await client.query(OpenMockExamDocument, {});
  await client.mutation(EndMockExamDocument, { input: { mockExamId: 'e' } });
  await client.query(OpenMockExamDocument, {});
  expect(asked.filter((name) => name === 'OpenMockExam')).toHaveLength(2);
});
