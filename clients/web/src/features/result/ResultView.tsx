'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { resultFragment } from '@vivavoce/live/documents';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import { ScoreBar } from '@/components/ui/ScoreBar';
import { ScoreRing } from '@/components/ui/ScoreRing';
import { Skeleton } from '@/components/ui/Skeleton';
import { useOwnVoice } from '@/lib/voice/useOwnVoice';

import { FluencyTimeline } from './FluencyTimeline';
import { NewScoreRing } from './NewScoreRing';
import { WordChips } from './WordChips';

const Playback = dynamic(async () => (await import('./Playback')).Playback, {
  ssr: false,
  loading: () => <Skeleton lines={1} />,
});

interface ResultViewProps {
  result: FragmentType<typeof resultFragment>;
  language: string;
  /** The recording, if this page still has it. */
  recording: Uint8Array<ArrayBuffer> | null;
  /** Whether the result is new, so that it is animated. */
  isNew?: boolean;
}

/** A result: summary, words, scores and timeline. */
export function ResultView(props: ResultViewProps): ReactNode {
  const t = useTranslations('result');
  const result = readFragment(resultFragment, props.result);
  const own = useOwnVoice(props.recording);
  const { scores } = result;
  const isNew = props.isNew === true;
  const Ring = isNew ? NewScoreRing : ScoreRing;
  if (result.outcome === 'NO_SPEECH' || !scores) return <Notice tone="warning">{t('noSpeech')}</Notice>;
  const overall = Math.round(scores.overall);
  const verdict = overall >= 90 ? 'excellent' : overall >= 80 ? 'good' : overall >= 65 ? 'onTheWay' : 'keepGoing';
  return (
    <div className="space-y-5">
      <Card className="grid items-center gap-6 sm:grid-cols-[auto_1fr]" aria-label={t('summary')}>
        <div className="flex flex-col items-center gap-2 sm:px-4">
          <Ring score={scores.overall} label={t('overallLabel', { score: overall })} />
        </div>
        <div>
          <h2 className="mb-5 text-2xl">{t(`verdict.${verdict}`)}</h2>
          <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            <ScoreBar label={t('accuracy')} score={scores.accuracy} absent={t('notMeasured')} />
            <ScoreBar label={t('fluency')} score={scores.fluency} absent={t('notMeasured')} />
            <ScoreBar label={t('completeness')} score={scores.completeness} absent={t('notMeasured')} />
            <ScoreBar label={t('prosody')} score={scores.prosody} absent={t('notMeasured')} />
          </div>
        </div>
      </Card>
      <Card>
        <h2 className="mb-1 text-xl">{t('wordsTitle')}</h2>
        <p className="mb-5 text-muted">{t('wordsLead')}</p>
        <WordChips words={result.words} language={props.language} own={own} isNew={isNew} />
      </Card>
      {result.fluency && (
        <Card>
          <h2 className="mb-4 text-xl">{t('flowTitle')}</h2>
          {props.recording !== null && <Playback recording={props.recording} />}
          <FluencyTimeline words={result.words} fluency={result.fluency} length={result.audioDuration} own={own} />
        </Card>
      )}
      <details className="px-2 text-sm text-muted">
        <summary className="inline-flex min-h-9 items-center">{t('transcript')}</summary>
        <p lang={props.language} dir="auto" className="mt-1 text-base text-ink">
          {result.transcript}
        </p>
        <p className="mt-3">{t('scorer', { name: result.scorer, version: result.scorerVersion })}</p>
      </details>
    </div>
  );
}
