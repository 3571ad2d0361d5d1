'use client';

import type { TalkState } from '@vivavoce/live/talk';
import type { ReactNode } from 'react';

import { MicrophoneHelp } from '@/features/microphone/MicrophoneHelp';
import { UsedUpOffer } from '@/features/plan/UsedUpOffer';
import { HeldTime } from '@/features/speaking/HeldTime';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface StartTroubleProps {
  state: TalkState;
  /** Ends the sessions that hold the speech time, and starts the talk. */
  onEndOthers(): void;
}

/** Why a talk could not be started, and what to do; nothing when there is no trouble. */
export function StartTrouble({ state, onEndOthers }: StartTroubleProps): ReactNode {
  const { failure, holders } = state;
  const isUsedUp = failure?.reason === 'SPEECH_TIME_USED_UP' && holders.length === 0;
  return (
    <>
      {state.trouble !== null && <MicrophoneHelp trouble={state.trouble} />}
      {holders.length > 0 && <HeldTime holders={holders} onEnd={onEndOthers} />}
      {isUsedUp && <UsedUpOffer className="w-full" />}
      {failure !== null && holders.length === 0 && !isUsedUp && <FailureNotice failure={failure} />}
    </>
  );
}
