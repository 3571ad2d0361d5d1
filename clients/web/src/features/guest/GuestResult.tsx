'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { nextStep } from '@vivavoce/learner/nextStep';
import { lookOf } from '@vivavoce/learner/wordLook';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';
import { Notice } from '@/components/ui/Notice';
import { ScoreRing } from '@/components/ui/ScoreRing';
import { LOOK_CLASSES } from '@/components/ui/wordClasses';
import { PhoneList } from '@/features/result/PhoneList';
import { TextResult } from '@/features/result/TextResult';
import { useNoScoreText } from '@/features/result/useNoScoreText';
import { useStepText } from '@/features/result/useStepText';

type Word = ResultPartsFragment['words'][number];

/** Returns the word with the lowest score that was said; null when all were said well. */
function weakest(words: readonly Word[]): Word | null {
  const marked = words.filter((word) => ['fair', 'poor'].includes(lookOf(word)) && word.phones.length > 0);
  return marked.sort((one, other) => one.score - other.score)[0] ?? null;
}

interface GuestResultProps {
  result: ResultPartsFragment;
  language: string;
  /** Says the sentence again, where there is no score; unset when that is not possible. */
  onAgain?: () => void;
}

/** A guest's result: the score, the words, the next step, and the sounds of the weakest word. */
export function GuestResult(props: GuestResultProps): ReactNode {
  const t = useTranslations('result');
  const g = useTranslations('guest');
  const stepText = useStepText();
  const noScoreText = useNoScoreText();
  const { scores, words } = props.result;
  const { textFeedback } = props.result;
  if (textFeedback !== null)
    return <TextResult result={props.result} feedback={textFeedback} language={props.language} />;
  if (scores === null)
    return (
      <Notice
        tone="warning"
        action={
          props.onAgain !== undefined && (
            <Button look="quiet" onClick={props.onAgain}>
              {g('again')}
            </Button>
          )
        }
      >
        {noScoreText(props.result)}
      </Notice>
    );
  const overall = Math.round(scores.overall);
  const step = nextStep(props.result);
  const word = weakest(words);
  return (
    <div className="space-y-5" data-testid="result">
      <Card aria-label={t('summary')} className="grid items-center gap-6 sm:grid-cols-[1fr_auto] sm:gap-8">
        <ul
          lang={props.language}
          dir="auto"
          aria-label={t('words')}
          className="order-2 flex flex-wrap gap-x-1.5 gap-y-2.5 sm:order-1"
        >
          {words.map((said, i) => {
            const look = lookOf(said);
            return (
              <li
                key={i}
                data-score={Math.round(said.score)}
                className={classes('rounded-xl px-2.5 py-1 font-display text-xl sm:text-2xl', LOOK_CLASSES[look])}
              >
                <span aria-hidden>{said.text}</span>
                <span className="sr-only">
                  {t(`wordLabel.${look}`, { word: said.text, score: Math.round(said.score) })}
                </span>
              </li>
            );
          })}
        </ul>
        <ScoreRing score={scores.overall} label={t('overallLabel', { score: overall })} />
      </Card>
      {step !== null && (
        <section className="rounded-card bg-accent-soft p-5 sm:px-6">
          <h2 className="text-xl">{stepText(step).title}</h2>
          <p className="mt-0.5 text-muted">{stepText(step).why}</p>
        </section>
      )}
      {word !== null && (
        <Card>
          <h2 className="mb-4 text-xl">{g('soundsOf', { word: word.text })}</h2>
          <PhoneList phones={word.phones} word={{ text: word.text, language: props.language }} />
        </Card>
      )}
    </div>
  );
}
