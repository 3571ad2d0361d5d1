'use client';

import type { TranscriptionLanguagesQuery, VoiceChoiceQuery } from '@vivavoce/graphql';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

import type { Misfit } from './chain';
import type { DraftStep, Offered } from './draft';
import { FailureFields } from './FailureFields';
import type { StepProblem } from './problems';
import { WorkFields } from './WorkFields';

export type OfferedLanguage = TranscriptionLanguagesQuery['transcriptionLanguages'][number];
export type OfferedVoice = VoiceChoiceQuery['voices'][number];

export interface StepFieldsProps {
  step: DraftStep;
  index: number;
  isLast: boolean;
  /** Why it cannot take what the step before gives. */
  misfit: Misfit | null;
  problems: readonly StepProblem[];
  languages: readonly OfferedLanguage[];
  voices: readonly OfferedVoice[];
  offered: Offered;
  onChange(change: Partial<DraftStep>): void;
  /** Moves it by so many places. */
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** Whether a problem is shown at its field, or alone. */
function isAtField(problem: StepProblem, { kind, fallBack }: DraftStep, misfit: Misfit | null): boolean {
  switch (problem) {
    case 'chain':
      return misfit !== null;
    case 'vocabulary':
      return kind === 'RECOGNITION';
    case 'instruction':
      return kind === 'MODEL';
    case 'fallBackText':
      return fallBack === 'TEXT';
    default:
      return false;
  }
}

/** A step with everything that can be said of it. */
export function StepFields(props: StepFieldsProps): ReactNode {
  const t = useTranslations('pipelines.form');
  const said = useTranslations('pipelineRuns');
  const id = useId();
  const { step, index, misfit, onMove } = props;
  const name = said('step', { step: index + 1, kind: said(`kind.${step.kind}`) });
  const others = props.problems.filter((problem) => !isAtField(problem, step, misfit));
  return (
    <section
      aria-labelledby={id}
      className={`rounded-card border bg-surface p-4 sm:p-5 ${misfit === null ? 'border-line' : 'border-poor'}`}
    >
      <div className="flex items-start gap-1">
        <h3 id={id} data-part="title" tabIndex={-1} className="me-auto min-w-0 pt-2 font-sans text-lg font-semibold">
          {name}
        </h3>
        <Button
          data-part="up"
          look="bare"
          size="icon"
          aria-label={t('up', { name })}
          disabled={index === 0}
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden className="size-5" />
        </Button>
        <Button
          data-part="down"
          look="bare"
          size="icon"
          aria-label={t('down', { name })}
          disabled={props.isLast}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden className="size-5" />
        </Button>
        <Button look="bare" size="icon" aria-label={t('remove', { name })} onClick={props.onRemove}>
          <Trash2 aria-hidden className="size-5" />
        </Button>
      </div>
      {misfit !== null && (
        <p data-problem tabIndex={-1} role="alert" className="mt-1 text-sm text-poor">
          {t('misfit', { takes: t(`payload.${misfit.takes}`), given: t(`payload.${misfit.given}`) })}
        </p>
      )}
      {others.length > 0 && (
        <ul data-problem tabIndex={-1} role="alert" className="mt-1 text-sm text-poor">
          {others.map((problem) => (
            <li key={problem}>{t(`problem.${problem}`)}</li>
          ))}
        </ul>
      )}
      <div className="mt-3 space-y-4">
        <WorkFields {...props} />
        <FailureFields {...props} />
      </div>
    </section>
  );
}
