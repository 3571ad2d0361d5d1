'use client';

import type { RolePlay } from '@vivavoce/learner/speaking';
import { clock } from '@vivavoce/live/clock';
import type { Talk, TalkState } from '@vivavoce/live/talk';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { MicrophoneHelp } from '@/features/microphone/MicrophoneHelp';

import { AimNote } from './AimNote';
import { CandidateCard } from './CandidateCard';
import type { TalkScenario } from './card';
import { ClockRing } from './ClockRing';
import { NotesField } from './NotesField';
import type { Notes } from './useNotes';

/** From when on the end of the preparation is announced, in milliseconds. */
const LAST_CALL = 10_000;

interface PreparationProps {
  scenario: TalkScenario;
  talk: Talk<RolePlay>;
  state: TalkState;
  notes: Notes;
  aim: string | null;
}

/** The preparation: the card, private notes and the clock. */
export function Preparation({ scenario, talk, state, notes, aim }: PreparationProps): ReactNode {
  const t = useTranslations('talk.preparation');
  const { preparation } = state;
  const left = preparation?.left ?? null;
  const isLate = left !== null && left > 0 && left <= LAST_CALL;
  return (
    <div className="space-y-5">
      <h1 className="text-3xl">
        {t('title')}
        <span className="sr-only"> · {scenario.title}</span>
      </h1>
      <div className="sticky top-0 z-10 -mx-4 flex items-center justify-between gap-4 border-b border-line bg-paper px-4 py-3">
        {preparation !== null && (
          <ClockRing
            left={preparation.left}
            length={preparation.length}
            label={t('clock', { time: clock(preparation.left) })}
            unit={t('left')}
            lastCall={LAST_CALL}
          />
        )}
        <Button size="large" onClick={() => void talk.begin()}>
          {t('start')}
        </Button>
      </div>
      {state.trouble !== null && <MicrophoneHelp trouble={state.trouble} />}
      <p role="status" className="text-center font-medium empty:hidden">
        {isLate && t('soon', { seconds: LAST_CALL / 1_000 })}
        {left === 0 && t('waiting')}
      </p>
      <AimNote aim={aim} />
      <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-[3fr_2fr]">
        <CandidateCard scenario={scenario} notes={notes} />
        <NotesField notes={notes} language={scenario.language} />
      </div>
    </div>
  );
}
