'use client';

import type { PipelineStepKind } from '@vivavoce/graphql';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

import { KINDS, misfits, MOST_STEPS, placeFor } from './chain';
import { ChainPicture } from './ChainPicture';
import { newStep, type DraftStep, type Offered } from './draft';
import type { StepProblem } from './problems';
import { StepFields, type OfferedLanguage, type OfferedVoice } from './StepFields';

interface StepListProps {
  steps: readonly DraftStep[];
  /** What is wrong with each step, as far as the form knows; shown once it was sent. */
  found: readonly (readonly StepProblem[])[];
  /** What the service says is wrong with each step. */
  told: readonly (readonly StepProblem[])[];
  isTried: boolean;
  languages: readonly OfferedLanguage[];
  voices: readonly OfferedVoice[];
  offered: Offered;
  onChange(steps: readonly DraftStep[]): void;
}

/** What has the focus after the next render: a part of the step at an index, or what adds one. */
interface Focus {
  index: number;
  part: 'title' | 'up' | 'down';
}

/** The steps of a pipeline: buttons add, move and remove them, and the focus goes with them. */
export function StepList(props: StepListProps): ReactNode {
  const t = useTranslations('pipelines.form');
  const kindName = useTranslations('pipelineRuns.kind');
  const { steps, onChange } = props;
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Focus | null>(null);
  const [said, setSaid] = useState('');
  const kinds = steps.map(({ kind }) => kind);
  const misfit = misfits(kinds);

  useEffect(() => {
    if (focus === null) return;
    const entry = list.current?.children[focus.index];
    const part = entry?.querySelector<HTMLElement>(`[data-part=${focus.part}]`);
    (part ?? adding.current?.querySelector<HTMLElement>('button'))?.focus();
  }, [focus]);

  function add(kind: PipelineStepKind): void {
    const index = placeFor(kind, kinds);
    if (index === null) return;
    onChange([...steps.slice(0, index), newStep(kind), ...steps.slice(index)]);
    setFocus({ index, part: 'title' });
    setSaid(t('added', { step: index + 1, kind: kindName(kind) }));
  }

  function move(from: number, to: number, part: Focus['part']): void {
    const moved = steps[from];
    if (moved === undefined || to < 0 || to >= steps.length) return;
    const others = steps.filter((_, index) => index !== from);
    onChange([...others.slice(0, to), moved, ...others.slice(to)]);
    setFocus({ index: to, part });
    setSaid(t('moved', { step: to + 1, kind: kindName(moved.kind) }));
  }

  function remove(index: number): void {
    const gone = steps[index];
    if (gone === undefined) return;
    onChange(steps.filter((_, other) => other !== index));
    setFocus({ index: Math.max(0, index - 1), part: 'title' });
    setSaid(t('removed', { kind: kindName(gone.kind) }));
  }

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5">
        <h2 className="text-xl">{t('steps')}</h2>
      </legend>
      <p className="mb-3 text-sm text-muted">{t('stepsHint', { most: MOST_STEPS })}</p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {steps.length > 0 && <ChainPicture steps={kinds.map((kind) => ({ kind, detail: '' }))} />}
      <ol ref={list} aria-label={t('steps')} className="mt-4 space-y-4">
        {steps.map((step, index) => (
          <li key={step.key}>
            <StepFields
              step={step}
              index={index}
              isLast={index === steps.length - 1}
              misfit={misfit[index] ?? null}
              problems={[...(props.isTried ? (props.found[index] ?? []) : []), ...(props.told[index] ?? [])]}
              languages={props.languages}
              voices={props.voices}
              offered={props.offered}
              onChange={(change) =>
                onChange(steps.map((one, other) => (other === index ? { ...one, ...change } : one)))
              }
              onMove={(by) => move(index, index + by, by < 0 ? 'up' : 'down')}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <div ref={adding} role="group" aria-label={t('add')} className="mt-4 flex flex-wrap items-center gap-2">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            look="quiet"
            size="small"
            disabled={placeFor(kind, kinds) === null}
            aria-label={t('addNamed', { kind: kindName(kind) })}
            onClick={() => add(kind)}
          >
            <Plus aria-hidden className="size-4" />
            {kindName(kind)}
          </Button>
        ))}
      </div>
      <ul className="mt-2 space-y-0.5 text-sm text-muted">
        {KINDS.map((kind) => (
          <li key={kind}>{t(`does.${kind}`)}</li>
        ))}
      </ul>
    </fieldset>
  );
}
