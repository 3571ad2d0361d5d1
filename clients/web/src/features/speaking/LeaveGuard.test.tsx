import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Result, Task } from '@vivavoce/learner/speaking';
import { settled } from '@vivavoce/live/testing/clock';
import { Stage } from '@vivavoce/live/testing/stage';
import Link from 'next/link';
import { useEffect, type ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { useStore } from 'zustand';

import { HistorySteps } from '@/lib/HistorySteps';
import { aResult } from '@/testing/aResult';
import { show } from '@/testing/show';

import { LeaveGuard } from './LeaveGuard';

let stage: Stage<Task, Result>;

beforeEach(() => {
  stage = new Stage<Task, Result>(aResult());
  steps.splice(0);
});

/** The steps in the browser's history that the router follows. */
const steps: string[] = [];

/** The router: it listens in an effect, as that of Next.js does. */
function Router({ children }: { children: ReactNode }): ReactNode {
  useEffect(() => {
    const followed = (): void => void steps.push(location.pathname);
    window.addEventListener('popstate', followed);
    return () => window.removeEventListener('popstate', followed);
  }, []);
  return children;
}

function Page(): ReactNode {
  const { phase } = useStore(stage.speaking.store);
  return (
    <Router>
      <HistorySteps />
      <Link href="/today">away</Link>
      <LeaveGuard speaking={stage.speaking} phase={phase} />
    </Router>
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

it('asks before the browser’s Back ends a running recording, and goes back when the learner leaves', async () => {
  const back = async (): Promise<void> => {
    history.back();
    await screen.findByRole('dialog', { name: 'You’re still recording' });
  };
  history.pushState(null, '', '/library');
  history.pushState({ tree: 'talk' }, '', '/practice/talk?topic=work');
  show(<Page />, { at: '/practice/talk' });
  await recording();
  await back();
  expect([location.pathname + location.search, history.state]).toEqual(['/practice/talk?topic=work', { tree: 'talk' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Keep recording' }));
  await back();
  expect(stage.speaking.store.getState().phase).toBe('speaking');
  expect(steps).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(steps).toEqual(['/library']));
  expect(await stage.ports.recordings.list()).toHaveLength(1);
});

it('does not ask any more when the recording has ended by itself, nor in the next one', async () => {
  show(<Page />, { at: '/practice/talk' });
  await recording();
  await userEvent.click(screen.getByRole('link', { name: 'away' }));
  await screen.findByRole('dialog');
  await act(async () => {
    stage.speaking.stop();
    stage.server.say({ case: 'finished', value: {} });
    await settled();
  });
  expect(screen.queryByRole('dialog')).toBeNull();
  await recording();
  expect(stage.speaking.store.getState().phase).toBe('speaking');
  expect(screen.queryByRole('dialog')).toBeNull();
});
