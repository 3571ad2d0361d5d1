'use client';

import type { RolePlay } from '@vivavoce/learner/speaking';
import type { Talk, TalkState } from '@vivavoce/live/talk';
import { lastSaid, partnerOf } from '@vivavoce/live/talkTurns';
import { Lightbulb, Mic, Pause, Play, Repeat, Undo2 } from 'lucide-react';
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
  const hasSpoken = state.turns.turns.some(({ talker, isWithdrawn }) => talker === 'partner' && !isWithdrawn);
  const canHelp = isOpen && !state.isPaused && state.isConnected && !state.turns.isClosing;
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
            disabled={!canHelp || partnerOf(state.turns) !== 'listening' || state.hint === 'asked'}
            onClick={() => talk.giveHint()}
          >
            <Lightbulb aria-hidden className="size-5" />
            {t('help.ask')}
          </Button>
          <Button look="quiet" disabled={!canHelp || lastSaid(state.turns) === null} onClick={() => talk.takeBack()}>
            <Undo2 aria-hidden className="size-5 rtl:-scale-x-100" />
            {t('help.takeBack')}
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
