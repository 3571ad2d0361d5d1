'use client';

import type { RolePlay } from '@vivavoce/learner/speaking';
import type { Talk, TalkState } from '@vivavoce/live/talk';
import { useEffect, useRef, type ReactNode } from 'react';

import { FailureNotice } from '@/lib/graph/FailureNotice';

import type { TalkScenario } from './card';
import { Conversation } from './Conversation';
import { Preparation } from './Preparation';
import { useNotes } from './useNotes';

interface TalkRunProps {
  scenario: TalkScenario;
  talk: Talk<RolePlay>;
  state: TalkState;
  isExam: boolean;
  /** What the learner practises in this talk; null for the whole talk. */
  aim?: string | null;
  /** What is shown before the talk is started. */
  before: ReactNode;
  /** What is shown while the talk is being ended, and when it has ended. */
  end: ReactNode;
  /** The way on when the end of the talk was not received. */
  onward: ReactNode;
  /** Called once the talk has its result. */
  onDone?(sessionId: string): void;
}

/** The steps of a talk: what is before it, the preparation, the conversation, and its end. */
export function TalkRun({ scenario, talk, state, isExam, aim = null, onDone, ...shows }: TalkRunProps): ReactNode {
  const notes = useNotes();
  const step = useRef<HTMLDivElement>(null);
  const { phase, sessionId } = state;

  useEffect(() => {
    if (phase === 'done' && sessionId !== null) onDone?.(sessionId);
  }, [phase, sessionId, onDone]);

  // A new step begins at its top, also for the keyboard.
  const name = nameOf(state);
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    step.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [name]);

  return (
    <div ref={step} tabIndex={-1} className="outline-none" data-testid="talk" data-phase={phase}>
      {name === 'before' && shows.before}
      {name === 'preparation' && <Preparation scenario={scenario} talk={talk} state={state} notes={notes} aim={aim} />}
      {name === 'conversation' && (
        <Conversation scenario={scenario} talk={talk} state={state} notes={notes} isExam={isExam} aim={aim} />
      )}
      {name === 'end' && (
        <div className="space-y-5">
          <h1 className="text-center text-2xl">{scenario.title}</h1>
          {state.failure === null ? (
            shows.end
          ) : (
            <>
              <FailureNotice failure={state.failure} onRetry={() => void talk.retry()} />
              <div className="text-center">{shows.onward}</div>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function nameOf({ phase, sessionId }: TalkState): 'before' | 'preparation' | 'conversation' | 'end' {
  switch (phase) {
    case 'ready':
    case 'starting':
      return 'before';
    case 'preparing':
      return 'preparation';
    case 'connecting':
    case 'talking':
      return 'conversation';
    case 'ending':
    case 'done':
      return 'end';
    case 'failed':
      return sessionId === null ? 'before' : 'end';
  }
}
