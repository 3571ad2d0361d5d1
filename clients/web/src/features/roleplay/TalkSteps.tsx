'use client';

import type { RolePlay } from '@vivavoce/learner/speaking';
import type { Talk, TalkState } from '@vivavoce/live/talk';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { talkAt } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { BeforeTalk } from './BeforeTalk';
import type { TalkScenario } from './card';
import { Conversation } from './Conversation';
import { MODES } from './ModeChoice';
import { Preparation } from './Preparation';
import { useNotes } from './useNotes';

interface TalkStepsProps {
  scenario: TalkScenario;
  talk: Talk<RolePlay>;
  state: TalkState;
}

/** The steps of a talk: the choice of a mode, the preparation, the conversation, and the way to the report. */
export function TalkSteps({ scenario, talk, state }: TalkStepsProps): ReactNode {
  const t = useTranslations('talk');
  const router = useRouter();
  const [address, change] = useAddress();
  const notes = useNotes();
  const step = useRef<HTMLDivElement>(null);
  const { phase, sessionId } = state;
  const mode = MODES.find((one) => one === address.get('mode')) ?? 'PRACTICE';

  useEffect(() => {
    if (phase === 'done' && sessionId !== null) router.replace(talkAt(sessionId));
  }, [phase, sessionId, router]);

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
      {name === 'before' && (
        <BeforeTalk
          scenario={scenario}
          talk={talk}
          state={state}
          mode={mode}
          onMode={(next) => change({ mode: next })}
        />
      )}
      {name === 'preparation' && <Preparation scenario={scenario} talk={talk} state={state} notes={notes} />}
      {name === 'conversation' && (
        <Conversation scenario={scenario} talk={talk} state={state} notes={notes} isExam={mode === 'EXAM'} />
      )}
      {name === 'end' && (
        <div className="space-y-5">
          <h1 className="text-center text-2xl">{scenario.title}</h1>
          {state.failure === null ? (
            <>
              <p role="status" className="text-center">
                {t('ending')}
              </p>
              <Skeleton lines={3} />
            </>
          ) : (
            <>
              <FailureNotice failure={state.failure} onRetry={() => void talk.retry()} />
              {sessionId !== null && (
                <p className="text-center">
                  <LinkButton href={talkAt(sessionId)} look="quiet">
                    {t('toReport')}
                  </LinkButton>
                </p>
              )}
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
