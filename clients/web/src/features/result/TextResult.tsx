import type { ResultPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';
import { Notice } from '@/components/ui/Notice';
import { LOOK_CLASSES } from '@/components/ui/wordClasses';

type Feedback = NonNullable<ResultPartsFragment['textFeedback']>;
type State = Feedback['words'][number]['state'];

/** A word that was heard has no colour of a score: text does not tell how well it was said. */
const STATE_CLASSES: Record<State, string> = {
  HEARD: 'bg-accent-soft text-ink',
  OTHER: LOOK_CLASSES.poor,
  NOT_HEARD: LOOK_CLASSES.omitted,
  ADDED: LOOK_CLASSES.inserted,
};
const LEGEND: readonly State[] = ['HEARD', 'OTHER', 'NOT_HEARD', 'ADDED'];

interface TextResultProps {
  result: ResultPartsFragment;
  feedback: Feedback;
  language: string;
}

/** A result by the recognised text alone: which words were heard, without a score, and why there is none. */
export function TextResult({ result, feedback, language }: TextResultProps): ReactNode {
  const t = useTranslations('result.text');
  const whole = useTranslations('result');
  const { words } = feedback;
  const present = new Set(words.map(({ state }) => state));
  const wanted = words.filter(({ referenceIndex }) => referenceIndex !== null);
  const heard = wanted.filter(({ state }) => state === 'HEARD');
  return (
    <div className="space-y-5">
      {result.isIncomplete && <Notice tone="warning">{whole('incomplete')}</Notice>}
      <Card aria-label={whole('summary')}>
        <h2 className="text-xl">
          {wanted.length === 0 ? t('titleFree') : t('title', { heard: heard.length, all: wanted.length })}
        </h2>
        <p className="mt-1 text-sm text-muted">{t('why')}</p>
        <ul lang={language} dir="auto" className="mt-4 flex flex-wrap gap-x-1.5 gap-y-2.5" aria-label={t('words')}>
          {words.map(({ text, state, heardText }, i) => (
            <li
              key={i}
              data-state={state}
              className={classes('rounded-xl px-2.5 py-1 font-display text-xl sm:text-2xl', STATE_CLASSES[state])}
            >
              <span aria-hidden>
                {state === 'ADDED' && `+\u2009`}
                {text}
                {state === 'OTHER' && <span className="ms-1.5 text-base">{`(${heardText ?? ''})`}</span>}
              </span>
              <span className="sr-only">{t(`wordLabel.${state}`, { word: text, heard: heardText ?? '' })}</span>
            </li>
          ))}
        </ul>
        <ul aria-hidden className="mt-5 flex flex-wrap gap-x-4 gap-y-2 text-sm text-muted">
          {LEGEND.filter((state) => present.has(state)).map((state) => (
            <li key={state} className="inline-flex items-center gap-2">
              <span className={classes('rounded-md px-1.5 text-xs', STATE_CLASSES[state])}>{whole('sample')}</span>
              {t(`legend.${state}`)}
            </li>
          ))}
        </ul>
      </Card>
      <details className="px-2 text-sm text-muted">
        <summary className="inline-flex min-h-9 items-center">{whole('transcript')}</summary>
        <p lang={language} dir="auto" className="mt-1 text-base text-ink">
          {result.transcript}
        </p>
        <p className="mt-3">{t('engines', { names: feedback.engines.join(', ') })}</p>
      </details>
    </div>
  );
}
