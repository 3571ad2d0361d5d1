'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { lookOf } from '@vivavoce/learner/wordLook';
import { Ear, Snail, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useModelVoice } from '@/lib/voice/useModelVoice';
import type { OwnVoice } from '@/lib/voice/useOwnVoice';

import type { SaidWord } from './BeforeAndNow';
import type { Drill } from './drills';
import { PhoneList } from './PhoneList';
import { WordAgain } from './WordAgain';
import { WordPane } from './WordPane';

interface WordDialogProps {
  word: ResultPartsFragment['words'][number];
  language: string;
  own: OwnVoice | null;
  /** How the word can be said again; null where that is not possible. */
  repeats: {
    drilledWord: { attemptId: string; wordIndex: number };
    last: SaidWord | null;
    onSaid(drill: Drill): void;
  } | null;
  /** The place beside the words for the sheet; null for a dialog. */
  pane: HTMLElement | null;
  onClose(): void;
}

const SLOW = 0.7;
/** From this doubt on, it is not the sounds that lower the score most. */
const HARDLY_HEARD = 0.5;
/** Audio to play before and after a word, so that it does not start or end abruptly. */
const AROUND = 120;

/** The sheet for one word, in a dialog or beside the words: expected and heard sounds, model and learner playback, and a button to repeat the word. */
export function WordDialog({ word, language, own, repeats, pane, onClose }: WordDialogProps): ReactNode {
  const t = useTranslations('word');
  const voice = useModelVoice(language);
  const { start, end } = word;
  const look = lookOf(word);
  const verdict = (look === 'fair' || look === 'poor') && word.doubt >= HARDLY_HEARD ? 'unsure' : look;
  const frame = { title: word.text, description: t(`verdict.${verdict}`, { score: Math.round(word.score) }), onClose };
  const sheet = (
    <div className="space-y-6" data-testid="word-sheet">
      <div className="flex flex-wrap gap-2">
        {voice.canSay && (
          <>
            <Button look="quiet" size="small" disabled={voice.isBusy} onClick={() => void voice.say(word.text)}>
              <Volume2 aria-hidden className="size-4" />
              {t('model')}
            </Button>
            <Button look="quiet" size="small" disabled={voice.isBusy} onClick={() => void voice.say(word.text, SLOW)}>
              <Snail aria-hidden className="size-4" />
              {t('slow')}
            </Button>
          </>
        )}
        {own !== null && start !== null && end !== null && (
          <Button look="quiet" size="small" onClick={() => own.play(start - AROUND, end + AROUND)}>
            <Ear aria-hidden className="size-4" />
            {t('mine')}
          </Button>
        )}
      </div>
      {voice.failure !== null && <FailureNotice failure={voice.failure} />}
      {word.phones.length > 0 && <PhoneList phones={word.phones} word={{ text: word.text, language }} />}
      {look !== 'inserted' && repeats !== null && (
        <WordAgain word={word.text} language={language} before={look === 'omitted' ? null : word} {...repeats} />
      )}
    </div>
  );
  return pane === null ? (
    <Dialog isOpen {...frame}>
      {sheet}
    </Dialog>
  ) : (
    <WordPane place={pane} {...frame}>
      {sheet}
    </WordPane>
  );
}
