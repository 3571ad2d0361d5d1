'use client';

import type { CefrLevel } from '@vivavoce/graphql';
import { isRunning } from '@vivavoce/live/talkStore';
import type { ReactNode } from 'react';

import type { TalkScenario } from './card';
import { TalkLeaveGuard } from './TalkLeaveGuard';
import { TalkSteps } from './TalkSteps';
import { useTalk } from './useTalk';

/** The talk itself, loaded after the page: its steps, and the question before it is left. */
export function TalkParts(props: { scenario: TalkScenario; level: CefrLevel | null }): ReactNode {
  const { talk, state } = useTalk();
  return (
    <>
      <TalkSteps scenario={props.scenario} level={props.level} talk={talk} state={state} />
      <TalkLeaveGuard isRunning={isRunning(state.phase)} onLeave={talk.dispose} />
    </>
  );
}
