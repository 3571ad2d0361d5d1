import { afterEach, describe, expect, it, vi } from 'vitest';

import { localAnswers } from './quizAnswers';

const answers = localAnswers('test.quiz');

afterEach(async () => {
  vi.restoreAllMocks();
  await answers.clear();
});

function answer(number: number, questionId = 'q', attemptId = 'a') {
  return { attemptId, questionId, number, content: { kind: 'text' as const, text: String(number) } };
}

describe('answers that wait on this device', () => {
  it('are one for each question, the newest, and in the order in which they were given', async () => {
    await answers.keep(answer(1));
    await answers.keep(answer(5, 'r'));
    await answers.keep(answer(3));
    await answers.keep(answer(2));
    await answers.keep(answer(9, 'q', 'b'));
    expect((await answers.waiting('a')).map(({ number }) => number)).toEqual([3, 5]);
  });

  it('go when they are stored, but not a newer one', async () => {
    await answers.keep(answer(4));
    await answers.settle(answer(3));
    expect(await answers.waiting('a')).toHaveLength(1);
    await answers.settle(answer(4));
    expect(await answers.waiting('a')).toEqual([]);
  });

  it('go with their attempt', async () => {
    await answers.keep(answer(1));
    await answers.keep(answer(1, 'q', 'b'));
    await answers.forget('a');
    expect(await answers.waiting('a')).toEqual([]);
    expect(await answers.waiting('b')).toHaveLength(1);
  });

  it('break nothing where the browser refuses the storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const refused = localAnswers('refused');
    await refused.keep(answer(1));
    await refused.settle(answer(1));
    expect(await refused.waiting('a')).toEqual([]);
    await refused.forget('a');
    await refused.clear();
  });
});
