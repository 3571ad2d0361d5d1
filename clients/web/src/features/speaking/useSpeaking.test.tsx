import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Platform } from '@vivavoce/learner/platform';
import type { SessionStatus } from '@vivavoce/learner/session';
import type { Result, Task } from '@vivavoce/learner/speaking';
import { useSpeakingOn } from '@vivavoce/learner/useSpeaking';
import { settled } from '@vivavoce/live/testing/clock';
import { FakeSpeaker } from '@vivavoce/live/testing/fakeSpeaker';
import { Stage } from '@vivavoce/live/testing/stage';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';

import { aResult } from '@/testing/aResult';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

const never = (): (() => void) => () => undefined;

it.each<[SessionStatus, string | undefined]>([
  ['signedIn', 'ana'],
  ['guest', undefined],
])('keeps whose a recording is: %s', async (status, owner) => {
  const { dial, openMicrophone, recordings, hold, later, now } = new Stage<Task, Result>(aResult()).ports;
  const platform: Platform = {
    dial,
    openMicrophone,
    recordings,
    hold,
    later,
    now,
    openSpeaker: () => new FakeSpeaker(),
    keepsRecording: () => null,
    uuid: () => 'key',
    onOnline: never,
    onOffline: never,
    onLeave: never,
    onVisible: never,
    held: () => Promise.resolve(new Set<string>()),
  };
  const graph = new FakeGraph()
    .answer('OfflineOwner', { data: { viewer: { __typename: 'Viewer', id: 'ana' } } })
    .answer('StartSpeaking', {
      data: { startSpeaking: { session: { id: 's1' }, audio: { uri: 'wss://test/audio', protocols: [] }, errors: [] } },
    });
  function Page(): ReactNode {
    const { speaking } = useSpeakingOn(platform);
    return <button onClick={() => void speaking.start({ free: { language: 'en' } }, 'A walk')}>Record</button>;
  }
  show(<Page />, { graph, session: { status } });
  await act(settled);
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  await act(settled);
  const [recording] = await recordings.list();
  expect(recording?.sessionId).toBe('s1');
  expect(recording?.owner).toBe(owner);
});
