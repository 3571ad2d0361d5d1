'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { nextStep, weakSounds } from '@vivavoce/learner/nextStep';
import { isMostlyLeftOut } from '@vivavoce/learner/wordLook';
import { resultFragment } from '@vivavoce/live/documents';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';
import { Notice } from '@/components/ui/Notice';
import { ScoreBar } from '@/components/ui/ScoreBar';
import { ScoreRing } from '@/components/ui/ScoreRing';
import { useWide } from '@/lib/useWide';
import { useOwnVoice } from '@/lib/voice/useOwnVoice';

import { DrillList } from './DrillList';
import { allDrills, type Drill, type DrilledAttempt } from './drills';
import { FluencyTimeline } from './FluencyTimeline';
import { NewScoreRing } from './NewScoreRing';
import { NextStepCard, type Again } from './NextStepCard';
import { ResultFeedback } from './ResultFeedback';
import { ScoreCostsLine, ScoreCostsPanel } from './ScoreCosts';
import { TextResult } from './TextResult';
import { UnclearParts } from './UnclearParts';
import { WeakSounds } from './WeakSounds';
import { useNoScoreText } from './useNoScoreText';
import { WordChips } from './WordChips';

interface ResultViewProps {
  result: FragmentType<typeof resultFragment>;
  /** The tag of the spoken language; `UNDETERMINED` where it is not known. */
  language: string;
  /** The recording, if this page still has it. */
  recording: Uint8Array<ArrayBuffer> | null;
  /** The attempt of the result, whose words can be said again; unset where they cannot. */
  attempt?: DrilledAttempt;
  /** Whether the result is new, so that it is animated. */
  isNew?: boolean;
  /** Whether wide windows show the words and the details side by side. */
  hasPanes?: boolean;
  /** How to do the task again; unset where that is not possible. */
  again?: Again;
}

const PANES =
  'panes:grid panes:grid-cols-[minmax(0,1fr)_minmax(0,29rem)] panes:items-start panes:gap-5 panes:space-y-0';

function verdictOf(overall: number): 'excellent' | 'good' | 'onTheWay' | 'keepGoing' {
  return overall >= 90 ? 'excellent' : overall >= 80 ? 'good' : overall >= 65 ? 'onTheWay' : 'keepGoing';
}

/**
 * A result: the words with the score beside them, the next step and the parts of the score; below them, or beside them
 * in a wide window, what is looked into: the sheet of a word, and the flow.
 */
export function ResultView(props: ResultViewProps): ReactNode {
  const t = useTranslations('result');
  const result = readFragment(resultFragment, props.result);
  const noScoreText = useNoScoreText();
  const own = useOwnVoice(props.recording);
  const [said, setSaid] = useState<readonly Drill[]>([]);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const [hasCosts, setCosts] = useState(false);
  const costsId = useId();
  const isWide = useWide();
  const { scores } = result;
  const isNew = props.isNew === true;
  const Ring = isNew ? NewScoreRing : ScoreRing;
  if (result.textFeedback)
    return <TextResult result={result} feedback={result.textFeedback} language={props.language} />;
  if (!scores) return <Notice tone="warning">{noScoreText(result)}</Notice>;
  const overall = Math.round(scores.overall);
  // What an incomplete result leaves out was lost with the connection.
  const hasLittleOfText = !result.isIncomplete && isMostlyLeftOut(result.words, result.unclearParts);
  const verdict = hasLittleOfText ? 'otherText' : verdictOf(overall);
  const step = nextStep(result);
  const sounds = weakSounds(result);
  const attempt = props.attempt && { ...props.attempt, drills: allDrills(said, props.attempt.drills) };
  return (
    <div
      {...(props.hasPanes === true && { 'data-panes': true })}
      className={classes('space-y-5', props.hasPanes === true && PANES)}
    >
      <div className="min-w-0 space-y-5">
        {result.isIncomplete && <Notice tone="warning">{t('incomplete')}</Notice>}
        <UnclearParts result={result} language={props.language} own={own} />
        <Card aria-label={t('summary')} className="grid items-start gap-6 sm:grid-cols-[1fr_auto] sm:gap-8">
          <div className="order-2 min-w-0 sm:order-1">
            <h2 className="sr-only">{t('wordsTitle')}</h2>
            <WordChips
              words={result.words}
              language={props.language}
              own={own}
              isNew={isNew}
              pane={props.hasPanes === true && isWide ? pane : null}
              {...(attempt && {
                attempt: { ...attempt, onSaid: (drill) => setSaid((earlier) => [drill, ...earlier]) },
              })}
            />
            <p className="mt-4 text-sm text-muted">{t('wordsLead')}</p>
          </div>
          <div className="order-1 flex items-center gap-4 sm:order-2 sm:flex-col sm:gap-2">
            <Ring score={scores.overall} label={t('overallLabel', { score: overall })} />
            <div className="sm:text-center">
              <p className="font-display text-2xl sm:text-xl">{t(`verdict.${verdict}`)}</p>
              <ScoreCostsLine scores={scores} panelId={costsId} isOpen={hasCosts} onOpen={setCosts} />
            </div>
          </div>
          {hasCosts && (
            <ScoreCostsPanel
              id={costsId}
              scores={scores}
              className="order-1 border-t border-line pt-4 sm:order-3 sm:col-span-2"
            />
          )}
        </Card>
        <div>
          {step !== null && (
            <NextStepCard
              step={step}
              language={props.language}
              {...(props.again === undefined ? {} : { again: props.again })}
            />
          )}
          {attempt && <ResultFeedback attemptId={attempt.id} />}
        </div>
        <Card>
          <h2 className="mb-4 text-xl">{t('details')}</h2>
          <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            <ScoreBar label={t('accuracy')} score={scores.accuracy} absent={t('notMeasured')} />
            <ScoreBar label={t('fluency')} score={scores.fluency} absent={t('notMeasured')} />
            <ScoreBar label={t('completeness')} score={scores.completeness} absent={t('notMeasured')} />
            <ScoreBar label={t('prosody')} score={scores.prosody} absent={t('notMeasured')} />
          </div>
          {sounds.length > 1 && <WeakSounds sounds={sounds} />}
        </Card>
      </div>
      <div className="min-w-0 space-y-5">
        <div ref={setPane} className="empty:hidden" />
        {attempt && <DrillList words={result.words} language={props.language} drills={attempt.drills} />}
        {result.fluency && (
          <Card>
            <h2 className="mb-4 text-xl">{t('flowTitle')}</h2>
            <FluencyTimeline
              words={result.words}
              unclearParts={result.unclearParts}
              fluency={result.fluency}
              length={result.audioDuration}
              own={own}
            />
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
    </div>
  );
}
