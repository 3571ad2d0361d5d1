'use client';

import type { DueCard, ReviewRound, ReviewRoundState } from '@vivavoce/learner/reviewRound';
import { Eye, Info, Mic, Snail, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useModelVoice } from '@/lib/voice/useModelVoice';

import { CardAnswer } from './CardAnswer';
import { CardQuestion } from './CardQuestion';
import { cardAnswer, isHiding } from './cardText';
import { KeyHint } from './KeyHint';
import { ProposedRating } from './ProposedRating';
import { RatingButtons } from './RatingButtons';
import { reviewKeys } from './reviewKeys';

const SpokenSentence = dynamic(async () => (await import('@/features/speaking/SpokenSentence')).SpokenSentence, {
  ssr: false,
  loading: () => <Skeleton lines={2} className="mt-6" />,
});

interface AskedCardProps {
  due: DueCard;
  round: ReviewRound;
  state: ReviewRoundState;
}

/** The card that is asked: its question, the ways to answer it, and after its answer the ratings. */
export function AskedCard({ due, round, state }: AskedCardProps): ReactNode {
  const t = useTranslations('reviewSession');
  const { card, previews } = due;
  const { isAnswered, proposal } = state;
  const voice = useModelVoice(card.language);
  const [turn, setTurn] = useState(0);
  const [isRecording, setRecording] = useState(false);
  const place = useRef<HTMLElement>(null);
  const chosen = useRef<HTMLButtonElement>(null);
  const isBusy = state.work !== null;
  const text = card.spokenText;
  const isShown = isAnswered || !isHiding(card);
  const canListen = voice.canSay && isShown && !isRecording;
  const isRateable = isAnswered && !isRecording;
  const isWaiting = proposal?.kind === 'waiting';

  // The keys of a review work inside the card. With its answer, the next key is for a rating.
  useEffect(() => {
    if (isRecording) return;
    const next = isRateable && !isWaiting ? chosen.current : place.current;
    next?.focus({ preventScroll: true });
  }, [isRateable, isRecording, isWaiting]);

  const listen = (rate = 1): void => {
    if (canListen && !voice.isBusy) void voice.say(text ?? cardAnswer(card), rate);
  };
  const say = (): void => {
    if (text === null || isRecording || isBusy) return;
    setRecording(true);
    setTurn(turn + 1);
  };
  const press = reviewKeys({
    answer: round.answer,
    rate: round.rate,
    undo: round.undo,
    say,
    listen: () => listen(),
  });

  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={t('card')}
      className="outline-none"
      onKeyDown={(event) => {
        if (!isRecording) press(event);
      }}
    >
      <Card className="text-center sm:px-10 sm:py-9 short:p-4">
        {isAnswered ? <CardAnswer card={card} /> : <CardQuestion card={card} />}
        {canListen && (
          <div className="mt-6 flex flex-wrap justify-center gap-2 short:mt-3">
            <Button look="quiet" size="small" disabled={voice.isBusy} aria-keyshortcuts="L" onClick={() => listen()}>
              <Volume2 aria-hidden className="size-4" />
              {t('listen')}
              <KeyHint name="L" />
            </Button>
            <Button look="quiet" size="small" disabled={voice.isBusy} onClick={() => listen(0.7)}>
              <Snail aria-hidden className="size-4" />
              {t('slowly')}
            </Button>
          </div>
        )}
        {voice.failure !== null && <FailureNotice failure={voice.failure} className="mt-4 text-start" />}
      </Card>
      {turn > 0 && text !== null && (
        <SpokenSentence
          purpose="isReview"
          text={text}
          language={card.language}
          turn={turn}
          onRecording={setRecording}
          onSaid={round.said}
          onClose={() => {
            setTurn(0);
            setRecording(false);
          }}
          close={t('withoutMicrophone')}
        >
          <p className="mt-6 flex items-center justify-center gap-2 text-center text-xs text-muted short:hidden">
            <Info aria-hidden className="size-4 shrink-0" />
            {t('notCounted')}
          </p>
        </SpokenSentence>
      )}
      {proposal !== null && !isRecording && <ProposedRating proposal={proposal} />}
      {!isRecording && (
        <div className="mt-6 flex flex-wrap justify-center gap-3">
          {text !== null && (
            <Button
              look={isAnswered ? 'quiet' : 'primary'}
              size={isAnswered ? 'small' : 'large'}
              disabled={isBusy}
              aria-keyshortcuts="S"
              onClick={say}
            >
              <Mic aria-hidden className={isAnswered ? 'size-4' : 'size-5'} />
              {t(turn > 0 ? 'sayAgain' : 'say')}
              <KeyHint name="S" />
            </Button>
          )}
          {!isAnswered && (
            <Button
              look={text === null ? 'primary' : 'quiet'}
              size="large"
              aria-keyshortcuts="Space"
              onClick={round.answer}
            >
              <Eye aria-hidden className="size-5" />
              {t(isHiding(card) ? 'show' : 'rateMyself')}
              <KeyHint name={t('space')} />
            </Button>
          )}
        </div>
      )}
      {isRateable && (
        <div className="mt-6">
          <h2 className="mb-3 text-center font-sans text-base font-medium">{t('howWell')}</h2>
          <RatingButtons
            previews={previews}
            proposed={proposal?.kind === 'proposed' ? proposal.rating : null}
            stored={state.rating}
            isBusy={isBusy}
            focused={chosen}
            onRate={round.rate}
          />
        </div>
      )}
    </section>
  );
}
