import { expect, it } from 'vitest';

import { progressOf } from './scenarioProgress';

const tried = (id: string | null, text: string, overall: number | null) => ({
  task: { __typename: 'ReadAloudTask', text },
  scenario: id === null ? null : { id },
  result: { scores: overall === null ? null : { overall } },
});

it('counts each line once, keeps the best score, and leaves out what was not scored', () => {
  const progress = progressOf([
    tried('a', 'one', 60),
    tried('a', 'one', 80),
    tried('a', 'two', 70),
    tried('a', 'three', null),
    tried('b', 'four', 50),
    tried(null, 'a sentence', 99),
  ]);
  expect([...progress.keys()]).toEqual(['a', 'b']);
  expect(progress.get('a')).toEqual({ lines: new Set(['one', 'two']), best: 80 });
});
