'use client';

import { readFragment, type TalkCriterionPartsFragment, type TalkReportPartsFragment } from '@vivavoce/graphql';
import { quoteFragment } from '@vivavoce/learner/documents/talkReport';
import { descriptorOf, levelOf, signalOf } from '@vivavoce/learner/talkNames';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { EvidenceItem } from './EvidenceItem';
import { NextExercise } from './NextExercise';
import { QuoteLine } from './QuoteLine';

interface CriterionPanelProps {
  rubric: string;
  criterion: TalkCriterionPartsFragment;
  /** The learner's own sentences, said better. */
  better: TalkReportPartsFragment['betterSentences'];
  language: string;
}

/** One criterion: its band, what it says, one strength, one moment, one suggestion with an exercise, and the evidence. */
export function CriterionPanel({ rubric, criterion, better, language }: CriterionPanelProps): ReactNode {
  const t = useTranslations('talkReport');
  const aim = useTranslations('aim');
  const { rating } = criterion;
  if (rating === null) {
    return (
      <div>
        <p className="text-lg font-semibold">{t('notRated')}</p>
        <p className="mt-1 text-muted">
          {criterion.notRatedReason === null ? (
            <English>{criterion.notRated}</English>
          ) : (
            t(`notRatedReason.${criterion.notRatedReason}`)
          )}
        </p>
      </div>
    );
  }
  const shown = (band: number): string | number => levelOf(rubric, band) ?? band;
  const moment = readFragment(quoteFragment, rating.moment);
  const opposing = rating.evidence.flatMap((one) => readFragment(quoteFragment, one.opposing));
  // Signals of sounds have no quotes that oppose them: any of the learner's sentences will do.
  const supporting = rating.evidence
    .filter(({ signal }) => signal === rating.suggestionSignal)
    .flatMap((one) => readFragment(quoteFragment, one.supporting));
  const descriptor = descriptorOf(rubric, criterion.criterion, rating.band);
  const strength = rating.strengthSignal === null ? null : signalOf(rating.strengthSignal);
  const suggestion = rating.suggestionSignal === null ? null : signalOf(rating.suggestionSignal);
  /** Nothing was lost, so there is nothing to do better. */
  const isFull = rating.suggestionSignal === null && rating.evidence.length > 0;
  return (
    <div className="space-y-5">
      <div>
        <p className="text-lg font-semibold tabular-nums">
          {levelOf(rubric, rating.band) ?? t('band', { band: rating.band, highest: criterion.highestBand })}
          {rating.low !== rating.high && (
            <span className="ms-2 text-base font-normal text-muted">
              {t('bandRange', { low: shown(rating.low), high: shown(rating.high) })}
            </span>
          )}
        </p>
        <p className="mt-1">
          {descriptor === null ? <English>{rating.descriptor}</English> : t(`descriptor.${descriptor}`)}
        </p>
        {rating.judgement && (
          <p className="mt-1 text-sm text-muted">
            {t('judgement', {
              first: shown(rating.judgement.first),
              second: shown(rating.judgement.second),
              byEvidence: shown(rating.judgement.byEvidence),
            })}
          </p>
        )}
      </div>
      <dl className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <div className="rounded-2xl bg-good-soft p-4">
          <dt className="font-semibold">{t('strength')}</dt>
          <dd className="mt-1">
            {strength !== null && t(`strengths.${strength}`)}
            {strength === null &&
              (rating.strengthSignal === null ? t('noStrength') : <English>{rating.strength}</English>)}
          </dd>
        </div>
        {!isFull && (
          <div className="rounded-2xl bg-accent-soft p-4">
            <dt className="font-semibold">{t('suggestion')}</dt>
            <dd className="mt-1">
              {suggestion !== null && aim(suggestion)}
              {suggestion === null &&
                (rating.suggestionSignal === null ? t('noSuggestion') : <English>{rating.suggestion}</English>)}
              <NextExercise
                signal={suggestion}
                quotes={[...(moment === null ? [] : [moment]), ...opposing, ...supporting].map(({ text }) => text)}
                better={better}
                language={language}
              />
            </dd>
          </div>
        )}
        {moment && (
          <div className="rounded-2xl bg-fair-soft p-4 sm:col-span-2">
            <dt className="font-semibold">{t('moment')}</dt>
            <dd className="mt-1">
              <QuoteLine quote={moment} language={language} />
            </dd>
          </div>
        )}
      </dl>
      {rating.evidence.length > 0 && (
        <div>
          <h3 className="mb-2 text-lg">{t('evidence')}</h3>
          <ul className="divide-y divide-line">
            {rating.evidence.map((one) => (
              <EvidenceItem
                key={one.signal}
                signal={one.signal}
                share={one.share}
                supporting={readFragment(quoteFragment, one.supporting)}
                opposing={readFragment(quoteFragment, one.opposing)}
                language={language}
              />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What a newer service says and this build has no translation of. */
function English(props: { children: string | null }): ReactNode {
  return (
    <span lang="en" dir="auto">
      {props.children}
    </span>
  );
}
