'use client';

import type { RolePlay } from '@vivavoce/learner/speaking';
import type { Talk, TalkState } from '@vivavoce/live/talk';
import { partnerOf } from '@vivavoce/live/talkTurns';
import { Mic, Pause, Play, Repeat } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

import { EndTalk } from './EndTalk';

interface TalkControlsProps {
  talk: Talk<RolePlay>;
  state: TalkState;
  isExam: boolean;
}

/** What the learner can do in the conversation; in an exam, no more than ending it. */
export function TalkControls({ talk, state, isExam }: TalkControlsProps): ReactNode {
  const t = useTranslations('talk');
  const isOpen = state.phase === 'talking';
  const isQuiet = partnerOf(state.turns) !== 'speaking';
  const hasSpoken = state.turns.turns.some(({ talker }) => talker === 'partner');
  const Sign = state.isPaused ? Play : Pause;
  return (
    <div className="flex flex-wrap items-center justify-center gap-3">
      {state.microphone === 'lost' && (
        <Button onClick={() => void talk.goOn()}>
          <Mic aria-hidden className="size-5" />
          {t('microphoneAgain')}
        </Button>
      )}
      {!isExam && (
        <>
          <Button
            look="quiet"
            disabled={!isOpen || state.isPaused || !hasSpoken || !isQuiet}
            onClick={() => talk.sayAgain()}
          >
            <Repeat aria-hidden className="size-5" />
            {t('again')}
          </Button>
          <Button
            look="quiet"
            disabled={!isOpen}
            onClick={() => {
              if (state.isPaused) void talk.goOn();
              else talk.pause();
            }}
          >
            <Sign aria-hidden className="size-5" />
            {t(state.isPaused ? 'goOn' : 'pause')}
          </Button>
        </>
      )}
      {isOpen && <EndTalk onEnd={() => talk.end()} />}
    </div>
  );
}
