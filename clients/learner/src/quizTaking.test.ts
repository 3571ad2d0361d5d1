import { FailureError } from '@vivavoce/graphql';
import { beforeEach, describe, expect, it } from 'vitest';

import {
  createQuizTaking,
  isAnswered,
  type AnswerQueue,
  type PendingAnswer,
  type QuizTaking,
  type SaveOutcome,
  type StoredAnswer,
} from './quizTaking';

const OFFLINE = new FailureError({
  code: 'NETWORK',
  reason: 'NETWORK',
  retryable: true,
  retryAfter: null,
  requestId: null,
});
const REFUSED = new FailureError({
  code: 'INVALID_ARGUMENT',
  reason: 'INVALID',
  retryable: false,
  retryAfter: null,
  requestId: null,
});
const BROKEN = new FailureError({ ...REFUSED.failure, code: 'INTERNAL', reason: 'INTERNAL' });
const SIGNED_OUT = new FailureError({ ...REFUSED.failure, code: 'UNAUTHENTICATED', reason: 'TOKEN_MISSING' });

/** The device's storage, the edge and the clock of a test. */
class World {
  readonly kept = new Map<string, PendingAnswer>();
  readonly saved: PendingAnswer[] = [];
  submitted = 0;
  now = 1_000;
  /** What the edge answers next; by default it stores. */
  next: (FailureError | SaveOutcome<string>)[] = [];
  #timers: (() => void)[] = [];
  #online: () => void = () => undefined;

  readonly queue: AnswerQueue = {
    keep: (answer) => {
      this.kept.set(answer.questionId, answer);
      return Promise.resolve();
    },
    settle: (answer) => {
      if ((this.kept.get(answer.questionId)?.number ?? 0) <= answer.number) this.kept.delete(answer.questionId);
      return Promise.resolve();
    },
    waiting: () => Promise.resolve([...this.kept.values()]),
    forget: () => {
      this.kept.clear();
      return Promise.resolve();
    },
  };

  take(stored: StoredAnswer<string>[] = []): QuizTaking<string> {
    return createQuizTaking('a', stored, {
      queue: this.queue,
      save: (answer) => {
        const next = this.next.shift();
        if (next instanceof FailureError) return Promise.reject(next);
        this.saved.push(answer);
        const { questionId, number, content } = answer;
        return Promise.resolve(next ?? { kind: 'saved', answer: { questionId, number, content, mark: null } });
      },
      submit: () => {
        const next = this.next.shift();
        if (next instanceof FailureError) return Promise.reject(next);
        this.submitted++;
        return Promise.resolve();
      },
      now: () => this.now,
      later: (run) => {
        this.#timers.push(run);
        return () => {
          this.#timers = this.#timers.filter((timer) => timer !== run);
        };
      },
      onOnline: (listener) => {
        this.#online = listener;
        return () => undefined;
      },
    });
  }

  /** Lets the next delay pass. */
  pass(): void {
    this.#timers.shift()?.();
  }

  online(): void {
    this.#online();
  }
}

/** Waits until everything that can happen has happened. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

const text = (words: string) => ({ kind: 'text' as const, text: words });

let world: World;
beforeEach(() => {
  world = new World();
});

describe('an answer', () => {
  it('is kept on the device, stored, and then forgotten there', async () => {
    const taking = world.take();
    taking.open();
    taking.answer('q', text('one'));
    expect(world.kept.size).toBe(1);
    await settled();
    expect(world.saved).toMatchObject([{ attemptId: 'a', questionId: 'q', number: 1_000, content: text('one') }]);
    expect(world.kept.size).toBe(0);
    expect(taking.store.getState()).toMatchObject({ unsent: 0, saving: null });
    expect(taking.store.getState().answers['q']).toMatchObject({ isStored: true, number: 1_000 });
  });

  it('has a number above every other, also when the clock stands still or goes back', async () => {
    const taking = world.take([{ questionId: 'q', content: text('zero'), number: 5_000, mark: null }]);
    taking.open();
    taking.answer('q', text('one'));
    await settled();
    taking.answer('q', text('two'));
    await settled();
    expect(world.saved.map(({ number }) => number)).toEqual([5_001, 5_002]);
  });

  it('waits while the line is down, and only the newest is sent then', async () => {
    world.next = [OFFLINE];
    const taking = world.take();
    taking.open();
    taking.answer('q', text('one'));
    await settled();
    expect(taking.store.getState()).toMatchObject({ unsent: 1, failure: { code: 'NETWORK' } });
    world.now = 2_000;
    taking.answer('q', text('two'));
    taking.answer('r', text('other'));
    expect(taking.store.getState().unsent).toBe(2);
    world.online();
    await settled();
    expect(world.saved.map(({ content }) => content)).toEqual([text('two'), text('other')]);
    expect(taking.store.getState()).toMatchObject({ unsent: 0, failure: null });
  });

  it('outlives the page that was left', async () => {
    world.next = [OFFLINE];
    const left = world.take();
    const leave = left.open();
    left.answer('q', text('one'));
    await settled();
    leave();
    world.pass();
    await settled();
    expect(world.saved).toEqual([]);
    const opened = world.take();
    opened.open();
    await settled();
    expect(world.saved).toMatchObject([{ questionId: 'q', content: text('one') }]);
    expect(world.kept.size).toBe(0);
  });

  it('is not lost when the same page opens it twice', async () => {
    world.next = [OFFLINE];
    const taking = world.take();
    const close = taking.open();
    taking.answer('q', text('one'));
    await settled();
    close();
    taking.open();
    await settled();
    expect(world.saved).toMatchObject([{ content: text('one') }]);
  });

  it('that is older than the stored one is forgotten, and not sent', async () => {
    world.kept.set('q', { attemptId: 'a', questionId: 'q', number: 10, content: text('old') });
    const taking = world.take([{ questionId: 'q', content: text('new'), number: 20, mark: null }]);
    taking.open();
    await settled();
    expect(world.saved).toEqual([]);
    expect(world.kept.size).toBe(0);
    expect(taking.store.getState().answers['q']?.content).toEqual(text('new'));
  });

  it('gives way to a newer one of another window, and says so', async () => {
    const theirs = { questionId: 'q', content: text('theirs'), number: 9_000, mark: null };
    world.next = [{ kind: 'superseded', answer: theirs }];
    const taking = world.take();
    taking.open();
    taking.answer('q', text('mine'));
    await settled();
    expect(taking.store.getState()).toMatchObject({ elsewhere: 'q' });
    expect(taking.store.getState().answers['q']?.content).toEqual(text('theirs'));
  });

  it('with a mark can not be changed', async () => {
    const marked = { questionId: 'q', content: text('one'), number: 1_000, mark: 'RIGHT' };
    world.next = [{ kind: 'saved', answer: marked }];
    const taking = world.take();
    taking.open();
    taking.answer('q', text('one'));
    await settled();
    taking.answer('q', text('two'));
    await settled();
    expect(world.saved).toHaveLength(1);
    expect(taking.store.getState().answers['q']).toMatchObject({ mark: 'RIGHT', content: text('one') });
  });

  it('that is refused leaves its question open', async () => {
    world.next = [REFUSED];
    const taking = world.take();
    taking.open();
    taking.answer('q', { kind: 'session', sessionId: 's' });
    await settled();
    expect(isAnswered(taking.store.getState(), 'q')).toBe(false);
    expect(taking.store.getState()).toMatchObject({ unsent: 0, failure: { code: 'INVALID_ARGUMENT' } });
    expect(world.kept.size).toBe(0);
  });

  it('that is refused leaves what was stored before', async () => {
    world.next = [REFUSED];
    const before = { questionId: 'q', content: text('one'), number: 5, mark: null };
    const taking = world.take([before]);
    taking.open();
    taking.answer('q', text('two'));
    await settled();
    expect(taking.store.getState().answers['q']).toEqual({ ...before, isStored: true });
  });

  it('that fails for an unknown reason is kept and sent again, and gives way to the next one in the end', async () => {
    world.next = Array<FailureError>(9).fill(BROKEN);
    const taking = world.take();
    taking.open();
    taking.answer('q', text('one'));
    taking.answer('r', text('two'));
    await settled();
    expect(taking.store.getState()).toMatchObject({ unsent: 2, failure: { code: 'INTERNAL', retryable: true } });
    expect(world.kept.size).toBe(2);
    for (let tries = 1; tries <= 8; tries++) {
      world.pass();
      await settled();
    }
    expect(world.saved.map(({ questionId }) => questionId)).toEqual(['r']);
    expect(isAnswered(taking.store.getState(), 'q')).toBe(false);
  });

  it('waits for a person who has been signed out', async () => {
    world.next = Array<FailureError>(12).fill(SIGNED_OUT);
    const taking = world.take();
    taking.open();
    taking.answer('q', text('one'));
    for (let tries = 1; tries <= 13; tries++) {
      await settled();
      world.pass();
    }
    await settled();
    expect(world.saved).toHaveLength(1);
  });

  it('of another window is learnt when it is newer', () => {
    const taking = world.take([{ questionId: 'q', content: text('mine'), number: 5, mark: null }]);
    taking.learn([
      { questionId: 'q', content: text('older'), number: 4, mark: null },
      { questionId: 'r', content: text('theirs'), number: 6, mark: null },
    ]);
    expect(taking.store.getState().answers['q']?.content).toEqual(text('mine'));
    expect(taking.store.getState().answers['r']?.content).toEqual(text('theirs'));
  });
});

describe('the end', () => {
  it('comes after all that waits is stored', async () => {
    world.next = [OFFLINE];
    const taking = world.take();
    taking.open();
    taking.answer('q', text('one'));
    await settled();
    taking.submit();
    expect(taking.store.getState().isSubmitting).toBe(true);
    await settled();
    expect(world.saved).toHaveLength(1);
    expect(world.submitted).toBe(1);
    expect(taking.store.getState()).toMatchObject({ hasEnded: true, isSubmitting: false });
  });

  it('that is refused can be tried again', async () => {
    world.next = [REFUSED];
    const taking = world.take();
    taking.open();
    taking.submit();
    await settled();
    expect(taking.store.getState()).toMatchObject({ isSubmitting: false, hasEnded: false });
    taking.submit();
    await settled();
    expect(world.submitted).toBe(1);
  });

  it('by the clock or in another window takes what waits with it', async () => {
    world.next = [{ kind: 'ended' }];
    const taking = world.take();
    taking.open();
    taking.answer('q', text('late'));
    await settled();
    expect(taking.store.getState()).toMatchObject({ hasEnded: true, unsent: 0 });
    expect(world.kept.size).toBe(0);
  });
});
