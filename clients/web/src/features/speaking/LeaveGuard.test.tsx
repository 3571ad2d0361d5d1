import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Result, Task } from '@vivavoce/learner/speaking';
import { settled } from '@vivavoce/live/testing/clock';
import { Stage } from '@vivavoce/live/testing/stage';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { useStore } from 'zustand';

import { aResult } from '@/testing/aResult';
import { show } from '@/testing/show';

import { LeaveGuard } from './LeaveGuard';

let stage: Stage<Task, Result>;

beforeEach(() => {
  stage = new Stage<Task, Result>(aResult());
});

function Page(): ReactNode {
  const { phase } = useStore(stage.speaking.store);
  return (
    <>
      <Link href="/today">away</Link>
      <LeaveGuard speaking={stage.speaking} phase={phase} />
    </>
  );
}

async function recording(): Promise<void> {
  await act(async () => {
    await stage.speaking.start({ readAloud: { language: 'en', text: 'hello' } }, 'hello');
    await stage.say(20);
  });
}

function closeTab(): boolean {
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  return closing.defaultPrevented;
}

it('asks before a link ends a running recording, and keeps it on this device when the learner leaves', async () => {
  const { visited } = show(<Page />, { at: '/practice/talk' });
  await recording();
  await userEvent.click(screen.getByRole('link', { name: 'away' }));
  expect(await screen.findByRole('dialog', { name: 'You’re still recording' })).toBeTruthy();
  expect(visited).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Keep recording' }));
  expect(stage.speaking.store.getState().phase).toBe('speaking');
  await userEvent.click(screen.getByRole('link', { name: 'away' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(visited).toEqual(['/today']);
  await act(settled);
  expect(stage.microphone).toBeNull();
  expect(await stage.ports.recordings.list()).toHaveLength(1);
  expect(stage.held.size).toBe(0);
});

it('asks before the tab is closed while it records, and not otherwise', async () => {
  show(<Page />, { at: '/practice/talk' });
  expect(closeTab()).toBe(false);
  await recording();
  expect(closeTab()).toBe(true);
});
