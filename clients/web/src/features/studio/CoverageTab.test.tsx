import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { byIntent, understoodShare } from './coverage';
import { CoverageTab } from './CoverageTab';

const TAB = (
  <CoverageTab
    id="s1"
    script="opening: Yes?"
    tasks={['Greet.', 'Ask.']}
    version={null}
    onBefore={() => Promise.resolve(true)}
    onProblems={() => undefined}
  />
);

it('shows what was understood, and each missed line with what was wanted and found', async () => {
  const graph = new FakeGraph().answer('ScriptCheck', {
    data: {
      scriptCheck: {
        problems: [],
        lines: 40,
        missed: [
          { text: 'Who are you?', wanted: 'task-1', found: null, isMisheard: true },
          { text: 'Where is it?', wanted: 'task-2', found: 'reveal-1', isMisheard: false },
        ],
        unreachedTasks: [2],
      },
    },
  });
  show(TAB, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'Check the script' }));
  expect(await screen.findByRole('heading', { name: '95 % understood' })).toBeTruthy();
  expect(screen.getByText('38 of 40 lines were understood as they were meant.')).toBeTruthy();
  expect(screen.getByText('The partner found no meaning · misheard')).toBeTruthy();
  expect(screen.getByText('The partner took it for Fact 1')).toBeTruthy();
  expect(screen.getByText('Ask.')).toBeTruthy();
  expect(graph.asked[0]?.variables).toMatchObject({ id: 's1', version: null, script: 'opening: Yes?' });
});

it('says that it runs', async () => {
  const graph = new FakeGraph();
  show(TAB, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'Check the script' }));
  expect(await screen.findByText(/The check is running/)).toBeTruthy();
});

it('says when another check is running', async () => {
  const graph = new FakeGraph().answer('ScriptCheck', {
    failure: { code: 'RESOURCE_EXHAUSTED', reason: 'CHECKS_BUSY' },
  });
  show(TAB, { graph });
  await userEvent.click(screen.getByRole('button', { name: 'Check the script' }));
  expect(await screen.findByText(/Another check is running/)).toBeTruthy();
});

it('groups missed lines by what was meant, most first, and never rounds up to all', () => {
  const line = (wanted: string, isMisheard = false) => ({ text: wanted, wanted, found: null, isMisheard });
  const groups = byIntent([line('task-1'), line('reveal-1', true), line('reveal-1')]);
  expect(groups.map(({ intent, lines, misheard }) => [intent, lines.length, misheard])).toEqual([
    ['reveal-1', 2, 1],
    ['task-1', 1, 0],
  ]);
  expect(understoodShare(1_000, 1)).toBe(99);
  expect(understoodShare(0, 0)).toBe(0);
});
