'use client';

import type { RolePlay } from '@vivavoce/learner/speaking';
import { clock } from '@vivavoce/live/clock';
import type { Talk, TalkState } from '@vivavoce/live/talk';
import { partnerOf } from '@vivavoce/live/talkTurns';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useWide } from '@/lib/useWide';

import { AimNote } from './AimNote';
import { CandidateCard } from './CandidateCard';
import type { TalkScenario } from './card';
import { ClockRing } from './ClockRing';
import { HintLine } from './HintLine';
import { NotesField } from './NotesField';
import { OwnLevel } from './OwnLevel';
import { PartnerFigure } from './PartnerFigure';
import { TalkCaptions } from './TalkCaptions';
import { TalkControls } from './TalkControls';
import { LAST_CALL, useCue } from './useCue';
import type { Notes } from './useNotes';

interface ConversationProps {
  scenario: TalkScenario;
  talk: Talk<RolePlay>;
  state: TalkState;
  notes: Notes;
  isExam: boolean;
  aim: string | null;
}

/** The conversation: the partner, the clock, the captions, and one thing to tell at most. The card stays in reach. */
export function Conversation({ scenario, talk, state, notes, isExam, aim }: ConversationProps): ReactNode {
  const t = useTranslations('talk');
  const isWide = useWide();
  const cue = useCue(state);
  const isOpen = state.phase === 'talking';
  const { conversation } = state;
  const card = (
    <div className="space-y-5">
      <AimNote aim={aim} />
      <CandidateCard scenario={scenario} notes={notes} />
      <NotesField notes={notes} language={scenario.language} />
    </div>
  );
  return (
    <div
      className={isWide ? 'grid grid-cols-[3fr_2fr] items-start gap-8' : 'space-y-5'}
      data-panes={isWide ? '' : undefined}
    >
      <div className="space-y-5">
        <h1 className="sr-only">{scenario.title}</h1>
        <div className="flex items-center justify-center gap-6">
          <PartnerFigure state={state.isPaused ? 'paused' : partnerOf(state.turns)} />
          {conversation !== null && (
            <ClockRing
              left={conversation.left}
              length={conversation.length}
              label={t('conversation.clock', { time: clock(conversation.left) })}
              unit={t('conversation.left')}
              lastCall={LAST_CALL}
            />
          )}
        </div>
        <p role="status" data-testid="cue" className="min-h-12 text-center font-medium text-balance">
          {isOpen ? cue : t('connecting')}
        </p>
        <HintLine state={state} language={scenario.language} />
        <TalkCaptions turns={state.turns} transcript={state.transcript} language={scenario.language} />
        <OwnLevel onLevel={talk.onLevel} isOn={state.microphone === 'on'} />
        <TalkControls talk={talk} state={state} isExam={isExam} />
      </div>
      {isWide ? (
        card
      ) : (
        <details>
          <summary className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            {t('cardAndNotes')}
          </summary>
          <div className="mt-3">{card}</div>
        </details>
      )}
    </div>
  );
}
