import { FailureError, type Failure } from '@vivavoce/graphql';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What was answered, as the kind of the question wants it. */
export type QuizContent =
  | { kind: 'option'; option: number }
  | { kind: 'truth'; truth: boolean }
  | { kind: 'text'; text: string }
  | { kind: 'ordering'; options: readonly number[] }
  | { kind: 'session'; sessionId: string };

/** An answer that the service has not stored yet. */
export interface PendingAnswer {
  attemptId: string;
  questionId: string;
  /** Larger than that of any earlier answer to the question. */
  number: number;
  content: QuizContent;
}

/** An answer as the service has it. */
export interface StoredAnswer<Mark> {
  questionId: string;
  content: QuizContent | null;
  /** 0 without an answer. */
  number: number;
  /** Null until it is shown. */
  mark: Mark | null;
}

/** How the service took an answer. Only `saved` has changed something. */
export type SaveOutcome<Mark> =
  { kind: 'saved' | 'superseded' | 'marked'; answer: StoredAnswer<Mark> } | { kind: 'ended' };

/** The answers that wait on this device until the service has stored them. */
export interface AnswerQueue {
  /** Keeps an answer, in place of an older one to the same question. */
  keep(answer: PendingAnswer): Promise<void>;
  /** Forgets an answer, unless a newer one to the same question was kept meanwhile. */
  settle(answer: PendingAnswer): Promise<void>;
  /** The answers of an attempt that wait. */
  waiting(attemptId: string): Promise<readonly PendingAnswer[]>;
  /** Forgets the answers of an attempt that has ended. */
  forget(attemptId: string): Promise<void>;
}

/** What taking a quiz needs from the graph and the platform. */
export interface QuizTakingPorts<Mark> {
  queue: AnswerQueue;
  save(answer: PendingAnswer): Promise<SaveOutcome<Mark>>;
  submit(): Promise<void>;
  now(): number;
  later(run: () => void, milliseconds: number): () => void;
  onOnline(listener: () => void): () => void;
}

/** An answer as it is shown. */
export interface TakenAnswer<Mark> extends StoredAnswer<Mark> {
  /** Whether the service has it. */
  isStored: boolean;
}

/** The state of an attempt that is under way. */
export interface QuizTakingState<Mark> {
  /** By question. */
  answers: Readonly<Record<string, TakenAnswer<Mark>>>;
  /** The question whose answer is being stored. */
  saving: string | null;
  /** How many answers wait to be stored. */
  unsent: number;
  /** Why what waits is not stored or submitted yet. */
  failure: Failure | null;
  /** A question whose answer here was not used: a newer one was given in another window. */
  elsewhere: string | null;
  isSubmitting: boolean;
  /** Whether the attempt has ended, here, by the clock or in another window. */
  hasEnded: boolean;
}

/** An attempt that is under way: answers are kept on the device first, and stored in their order. */
export interface QuizTaking<Mark> {
  store: StoreApi<QuizTakingState<Mark>>;
  /** Begins with what the device still has. Returns a function that ends it; what waits stays on the device. */
  open(): () => void;
  /** Takes over what the service has, where it is newer. */
  learn(answers: readonly StoredAnswer<Mark>[]): void;
  answer(questionId: string, content: QuizContent): void;
  /** Stores what waits, and then ends the attempt. */
  submit(): void;
  /** Sends now what waits for another try. */
  tryNow(): void;
}

/** The first delay before a call that failed is sent again; each next one is twice as long. */
const AGAIN_AFTER = 2_000;
const LONGEST_PAUSE = 30_000;

/** No other try changes these. After any other failure an answer is kept, and sent again. */
const REFUSALS: ReadonlySet<string> = new Set([
  'INVALID_ARGUMENT',
  'NOT_FOUND',
  'FAILED_PRECONDITION',
  'PERMISSION_DENIED',
]);
/** How often an answer is sent again that fails for an unexpected reason; then those behind it get their turn. */
const MOST_TRIES = 8;

const UNKNOWN: Failure = { code: 'UNKNOWN', reason: 'UNKNOWN', retryable: false, retryAfter: null, requestId: null };

function failureIn(thrown: unknown): Failure {
  return thrown instanceof FailureError ? thrown.failure : UNKNOWN;
}

/** Whether an answer is given up. One of a person who has been signed out waits for them. */
function isGivenUp({ code }: Failure, tries: number): boolean {
  return REFUSALS.has(code) || (tries >= MOST_TRIES && code !== 'UNAUTHENTICATED');
}

/** Creates the taking of an attempt, independent of React. */
export function createQuizTaking<Mark>(
  attemptId: string,
  stored: readonly StoredAnswer<Mark>[],
  ports: QuizTakingPorts<Mark>,
): QuizTaking<Mark> {
  const store = createStore<QuizTakingState<Mark>>(() => ({
    answers: Object.fromEntries(stored.map((answer) => [answer.questionId, { ...answer, isStored: true }])),
    saving: null,
    unsent: 0,
    failure: null,
    elsewhere: null,
    isSubmitting: false,
    hasEnded: false,
  }));
  const { queue } = ports;
  /** What the service has, by question. */
  const known = new Map(stored.map((answer) => [answer.questionId, answer]));
  /** What waits, oldest first; the newest answer to a question replaces those before. */
  let waiting: PendingAnswer[] = [];
  let isWorking = false;
  let wantsEnd = false;
  /** Increased when the taking ends, so that late answers change nothing. */
  let generation = 0;
  let nudge: () => void = () => undefined;

  const set = (change: Partial<QuizTakingState<Mark>>): void => {
    store.setState(change);
  };
  const show = (answer: TakenAnswer<Mark>): void => {
    if (answer.isStored) known.set(answer.questionId, answer);
    set({ answers: { ...store.getState().answers, [answer.questionId]: answer } });
  };
  const numberOf = (questionId: string): number => store.getState().answers[questionId]?.number ?? 0;

  const pause = (failure: Failure, tries: number): Promise<void> =>
    new Promise((done) => {
      const delay = Math.max(Math.min(AGAIN_AFTER * 2 ** tries, LONGEST_PAUSE), failure.retryAfter ?? 0);
      const forget = ports.later(done, delay);
      nudge = () => {
        forget();
        done();
      };
    });

  const put = (pending: PendingAnswer): void => {
    const { questionId, number, content } = pending;
    waiting = [...waiting.filter((one) => one.questionId !== questionId), pending];
    show({ questionId, number, content, mark: null, isStored: false });
    set({ unsent: waiting.length });
  };

  const drop = (pending: PendingAnswer): void => {
    waiting = waiting.filter((one) => one !== pending);
    set({ unsent: waiting.length });
    void queue.settle(pending);
  };

  const end = (): void => {
    waiting = [];
    set({ hasEnded: true, unsent: 0, saving: null, isSubmitting: false, failure: null });
    void queue.forget(attemptId);
  };

  const took = (pending: PendingAnswer, outcome: SaveOutcome<Mark>): void => {
    drop(pending);
    if (outcome.kind === 'ended') {
      end();
      return;
    }
    const { answer } = outcome;
    // A newer answer that was given here meanwhile stays; it is sent next.
    const isNewest = waiting.every(({ questionId }) => questionId !== answer.questionId);
    if (isNewest) show({ ...answer, isStored: true });
    if (outcome.kind !== 'saved' && answer.number !== pending.number) set({ elsewhere: answer.questionId });
  };

  /** Sends what waits, one at a time, and ends the attempt afterwards if that is wanted. */
  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    const mine = generation;
    for (let tries = 0; ;) {
      const [pending] = waiting;
      if (store.getState().hasEnded || (pending === undefined && !wantsEnd)) break;
      set({ saving: pending?.questionId ?? null });
      try {
        if (pending === undefined) {
          await ports.submit();
          if (mine !== generation) return;
          end();
        } else {
          const outcome = await ports.save(pending);
          if (mine !== generation) return;
          took(pending, outcome);
        }
        tries = 0;
        set({ failure: null });
      } catch (thrown) {
        if (mine !== generation) return;
        const failure = failureIn(thrown);
        const isSentAgain = failure.retryable || (pending !== undefined && !isGivenUp(failure, tries));
        set({ failure: { ...failure, retryable: isSentAgain } });
        if (isSentAgain) {
          await pause(failure, tries++);
          if (mine !== generation) return;
        } else if (pending === undefined) {
          wantsEnd = false;
          set({ isSubmitting: false });
          break;
        } else {
          // What the service has counts; without an earlier answer the question is open again.
          drop(pending);
          const { questionId } = pending;
          show({ ...(known.get(questionId) ?? { questionId, number: 0, content: null, mark: null }), isStored: true });
          tries = 0;
        }
      }
    }
    isWorking = false;
    set({ saving: null });
  };

  return {
    store,

    open: () => {
      const mine = generation;
      void queue.waiting(attemptId).then((kept) => {
        if (mine !== generation) return;
        for (const pending of kept) {
          const isKnown = waiting.some(({ questionId }) => questionId === pending.questionId);
          if (isKnown) continue;
          if (pending.number > numberOf(pending.questionId)) put(pending);
          else void queue.settle(pending);
        }
        void work();
      });
      const stop = ports.onOnline(() => nudge());
      return () => {
        stop();
        generation++;
        isWorking = false;
      };
    },

    learn: (answers) => {
      for (const answer of answers)
        if (answer.number > numberOf(answer.questionId)) show({ ...answer, isStored: true });
    },

    answer: (questionId, content) => {
      const { answers, hasEnded, isSubmitting } = store.getState();
      if (hasEnded || isSubmitting || (answers[questionId]?.mark ?? null) !== null) return;
      const pending = { attemptId, questionId, number: Math.max(ports.now(), numberOf(questionId) + 1), content };
      set({ elsewhere: null });
      put(pending);
      void queue.keep(pending);
      void work();
    },

    submit: () => {
      if (store.getState().hasEnded) return;
      wantsEnd = true;
      set({ isSubmitting: true });
      nudge();
      void work();
    },

    tryNow: () => nudge(),
  };
}

/** Whether a question has an answer. */
export function isAnswered<Mark>(state: Pick<QuizTakingState<Mark>, 'answers'>, questionId: string): boolean {
  return (state.answers[questionId]?.content ?? null) !== null;
}
