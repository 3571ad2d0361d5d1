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

import { PhoneList } from './PhoneList';
import { WordAgain } from './WordAgain';

interface WordDialogProps {
  word: ResultPartsFragment['words'][number];
  language: string;
  own: OwnVoice | null;
  onClose(): void;
}

const SLOW = 0.7;
/** Audio to play before and after a word, so that it does not start or end abruptly. */
const AROUND = 120;

/** The dialog for one word: expected and heard sounds, model and learner playback, and a button to repeat the word. */
export function WordDialog({ word, language, own, onClose }: WordDialogProps): ReactNode {
  const t = useTranslations('word');
  const voice = useModelVoice(language);
  const { start, end } = word;
  const look = lookOf(word);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={word.text}
      description={t(`verdict.${look}`, { score: Math.round(word.score) })}
    >
      <div className="space-y-6">
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
        {word.phones.length > 0 && <PhoneList phones={word.phones} />}
        {look !== 'inserted' && (
          <WordAgain word={word.text} language={language} before={look === 'omitted' ? null : word.score} />
        )}
      </div>
    </Dialog>
  );
}
