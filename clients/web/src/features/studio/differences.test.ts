import { expect, it } from 'vitest';

import { A_DRAFT } from '@/testing/aDraft';

import { differencesOf } from './differences';

it('names the parts that differ', () => {
  const older = { draft: A_DRAFT, script: 'opening: Yes?' };
  const newer = {
    draft: { ...A_DRAFT, tasks: [...A_DRAFT.tasks, 'Say thank you.'], level: 'ADVANCED' as const },
    script: 'opening: Hello.',
  };
  expect(differencesOf(older, newer).map(({ part }) => part)).toEqual(['kind', 'tasks', 'script']);
  expect(differencesOf(older, older)).toEqual([]);
});
