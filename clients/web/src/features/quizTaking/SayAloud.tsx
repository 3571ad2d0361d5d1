'use client';

import { Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';

const SpokenSentence = dynamic(async () => (await import('@/features/speaking/SpokenSentence')).SpokenSentence, {
  ssr: false,
  loading: () => <Skeleton lines={2} className="mt-4" />,
});

interface SayAloudProps {
  text: string;
  language: string;
  /** Whether it was said already. */
  isSaid: boolean;
  isLocked: boolean;
  onRecording(isRecording: boolean): void;
  onSaid(sessionId: string): void;
}

/** A sentence to be said aloud: its text, and the recorder when it is wanted. */
export function SayAloud({ text, language, isSaid, isLocked, onRecording, onSaid }: SayAloudProps): ReactNode {
  const t = useTranslations('quizTaking');
  const [turn, setTurn] = useState(0);
  const [isRecording, setRecording] = useState(false);

  function record(isOn: boolean): void {
    setRecording(isOn);
    onRecording(isOn);
  }

  return (
    <div>
      <p
        lang={language}
        dir="auto"
        data-testid="prompt"
        className="font-display text-2xl leading-snug break-words short:text-xl"
      >
        {text}
      </p>
      {turn > 0 && (
        <SpokenSentence
          purpose="isQuizAnswer"
          text={text}
          language={language}
          turn={turn}
          onRecording={record}
          onSaid={(sessionId, isUnderstood) => {
            if (isUnderstood) onSaid(sessionId);
          }}
          close={t('withoutMicrophone')}
          onClose={() => {
            setTurn(0);
            record(false);
          }}
        />
      )}
      {isSaid && turn === 0 && <p className="mt-4 text-good">{t('said')}</p>}
      {!isRecording && !isLocked && (
        <Button
          look={isSaid ? 'quiet' : 'primary'}
          size="large"
          className="mt-5"
          onClick={() => {
            setTurn(turn + 1);
            record(true);
          }}
        >
          <Mic aria-hidden className="size-5" />
          {t(isSaid || turn > 0 ? 'sayAgain' : 'say')}
        </Button>
      )}
    </div>
  );
}
