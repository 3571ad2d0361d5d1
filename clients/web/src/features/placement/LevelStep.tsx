'use client';

import { readFragment, type CefrLevel } from '@vivavoce/graphql';
import { spokenSoFarDocument } from '@vivavoce/learner/documents/placement';
import { CALIBRATION, CEFR_LEVELS, startingLevel } from '@vivavoce/learner/placement';
import type { Task } from '@vivavoce/learner/speaking';
import { useGraph } from '@vivavoce/learner/useGraph';
import { resultFragment } from '@vivavoce/live/documents';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { useNoScoreText } from '@/features/result/useNoScoreText';
import { LeaveGuard } from '@/features/speaking/LeaveGuard';
import { Recorder } from '@/features/speaking/Recorder';
import { useSpeaking } from '@/features/speaking/useSpeaking';
import { keepMicrophoneTested } from '@/lib/microphoneTested';

import { Choice } from './Choice';

const TASK: Task = { readAloud: { ...CALIBRATION, isPlacement: true } };

/** The question for the level: what was said so far, or one sentence, suggests it, and the learner decides. */
export function LevelStep(props: { isBusy: boolean; onChoose(level: CefrLevel): void }): ReactNode {
  const t = useTranslations('placement');
  const noScoreText = useNoScoreText();
  const { speaking, state } = useSpeaking();
  const { data: before, failure } = useGraph(spokenSoFarDocument, { language: CALIBRATION.language });
  const [way, setWay] = useState<'suggestion' | 'sentence' | 'hand'>('suggestion');
  const [chosen, setChosen] = useState<CefrLevel | null>(null);
  const suggestion = useRef<HTMLDivElement>(null);
  const result = readFragment(resultFragment, state.result);
  const isDone = state.phase === 'done' && result !== null;
  const overall = isDone ? (result.scores?.overall ?? null) : null;
  const average = way === 'suggestion' ? (before?.viewer?.statistics?.averageScore ?? null) : null;
  const score = overall ?? average;
  const suggested = score === null ? null : startingLevel(score);
  const level = chosen ?? suggested;
  const isRunning = state.phase === 'starting' || state.phase === 'speaking' || state.phase === 'finishing';

  useEffect(() => {
    if (overall === null) return;
    keepMicrophoneTested();
    suggestion.current?.focus({ preventScroll: true });
  }, [overall]);

  if (way === 'suggestion' && before === null && failure === null) return <Skeleton lines={3} />;
  if (suggested === null && way !== 'hand') {
    return (
      <div className="space-y-5">
        <p className="text-muted">{t('level.lead')}</p>
        <Card className="text-center sm:px-10">
          <p
            lang={CALIBRATION.language}
            dir="auto"
            className="font-display text-2xl leading-snug text-balance"
            data-testid="task"
          >
            {CALIBRATION.text}
          </p>
        </Card>
        {isDone && (
          <Notice tone="warning">
            {result.notUnderstoodReason === null ? t('level.noSpeech') : noScoreText(result)}
          </Notice>
        )}
        <Card className="py-8">
          <Recorder
            speaking={speaking}
            state={state}
            task={TASK}
            language={CALIBRATION.language}
            title={CALIBRATION.text}
          />
          <LeaveGuard speaking={speaking} phase={state.phase} />
        </Card>
        {!isRunning && (
          <div className="flex justify-center">
            <Button look="quiet" onClick={() => setWay('hand')}>
              {t('level.byHand')}
            </Button>
          </div>
        )}
      </div>
    );
  }
  return (
    <div ref={suggestion} tabIndex={-1} className="space-y-5 outline-none">
      {suggested !== null && (
        <Notice>
          <p className="font-medium">
            {t(overall === null ? 'level.fromBefore' : 'level.suggested', { level: suggested })}
          </p>
          <p className="text-muted">{t('level.honest')}</p>
        </Notice>
      )}
      <ul className="grid grid-cols-1 gap-2.5 sm:grid-cols-2">
        {CEFR_LEVELS.map((one) => (
          <li key={one}>
            <Choice isBusy={props.isBusy} isChosen={level === one} onChoose={() => setChosen(one)}>
              <bdi className="font-semibold">{one}</bdi> <span className="text-muted">{t(`level.is.${one}`)}</span>
            </Choice>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button
          size="large"
          disabled={props.isBusy || level === null}
          onClick={() => {
            if (level !== null) props.onChoose(level);
          }}
        >
          {t('level.start')}
        </Button>
        {average !== null && overall === null && (
          <Button size="large" look="quiet" onClick={() => setWay('sentence')}>
            {t('level.sentence')}
          </Button>
        )}
      </div>
    </div>
  );
}
