'use client';

import { isRunning } from '@vivavoce/live/talkStore';
import type { ReactNode } from 'react';

import type { TalkScenario } from './card';
import { TalkLeaveGuard } from './TalkLeaveGuard';
import { TalkSteps } from './TalkSteps';
import { useTalk } from './useTalk';

/** The talk itself, loaded after the page: its steps, and the question before it is left. */
export function TalkParts(props: { scenario: TalkScenario }): ReactNode {
  const { talk, state } = useTalk();
  return (
    <>
      <TalkSteps scenario={props.scenario} talk={talk} state={state} />
      <TalkLeaveGuard isRunning={isRunning(state.phase)} onLeave={talk.dispose} />
    </>
  );
}
