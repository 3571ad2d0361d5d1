'use client';

import type { PipelineStepKind } from '@vivavoce/graphql';
import { ArrowRight, AudioLines, FileAudio, FileText, Sparkles, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';

import { PASSES, type Payload } from './chain';

const PAYLOAD_SIGNS = { FILE: FileAudio, TEXT: FileText, AUDIO: Volume2 } as const;
const STEP_SIGNS = { RECOGNITION: AudioLines, MODEL: Sparkles, SYNTHESIS: Volume2 } as const;

/** A step as it is drawn. */
export interface DrawnStep {
  kind: PipelineStepKind;
  /** What is particular about it. */
  detail: string;
}

function Arrow(): ReactNode {
  return (
    <li aria-hidden className="self-center text-muted">
      <ArrowRight className="size-4 rtl:rotate-180" />
    </li>
  );
}

function End({ payload, isOut }: { payload: Payload; isOut: boolean }): ReactNode {
  const t = useTranslations('pipelines');
  const Sign = PAYLOAD_SIGNS[payload];
  return (
    <li className="flex items-center gap-1.5 text-sm text-muted">
      <Sign aria-hidden className="size-4 shrink-0" />
      {t(isOut ? `out.${payload}` : `in.${payload}`)}
    </li>
  );
}

/** A chain as a row: what goes in, each step, what comes out. */
export function ChainPicture({ steps }: { steps: readonly DrawnStep[] }): ReactNode {
  const t = useTranslations('pipelines');
  const kindName = useTranslations('pipelineRuns.kind');
  const first = steps[0];
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <ol aria-label={t('chain')} className="flex flex-wrap items-stretch gap-x-2 gap-y-2">
      <End payload={PASSES[first.kind].takes} isOut={false} />
      {steps.map(({ kind, detail }, index) => {
        const Sign = STEP_SIGNS[kind];
        return (
          <Fragment key={index}>
            <Arrow />
            <li className="max-w-60 min-w-0 rounded-xl bg-sunken px-3 py-2 text-sm">
              <span className="flex items-center gap-1.5 font-medium">
                <Sign aria-hidden className="size-4 shrink-0 text-accent" />
                {kindName(kind)}
              </span>
              {detail !== '' && (
                <span dir="auto" className="line-clamp-2 break-words text-muted">
                  {detail}
                </span>
              )}
            </li>
          </Fragment>
        );
      })}
      <Arrow />
      <End payload={PASSES[last.kind].gives} isOut />
    </ol>
  );
}
