'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

import { warmUpMinutes, type ExamPart } from './exam';

const KINDS: readonly ExamPart['kind'][] = ['WARM_UP', 'FIRST_ROLE_PLAY', 'SECOND_ROLE_PLAY'];

interface PartListProps {
  /** The parts of an exam with their states; unset before there is an exam. */
  parts?: readonly ExamPart[];
  /** The index of the current part. */
  current?: number | null;
}

/** The parts of an exam as a numbered list: how long each takes, or how far it is. */
export function PartList({ parts, current }: PartListProps): ReactNode {
  const t = useTranslations('mockExam');
  return (
    <ol className="space-y-3" aria-label={t('parts')}>
      {KINDS.map((kind, i) => {
        const part = parts?.find((one) => one.kind === kind);
        const isHere = current === i;
        const isDone = part?.state === 'FINISHED';
        return (
          <li
            key={kind}
            aria-current={isHere ? 'step' : undefined}
            className={classes(
              'flex items-start gap-4 rounded-2xl border p-4',
              isHere ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
            )}
          >
            <span
              aria-hidden
              className={classes(
                'flex size-9 shrink-0 items-center justify-center rounded-full font-semibold tabular-nums',
                isDone ? 'bg-good-soft text-good' : isHere ? 'bg-accent text-accent-ink' : 'bg-sunken text-ink',
              )}
            >
              {isDone ? <Check className="size-5" /> : i + 1}
            </span>
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-semibold">{t(`part.${kind}`)}</span>
                {part !== undefined && <span className="text-sm text-muted">{t(`partState.${part.state}`)}</span>}
              </span>
              <span className="block text-sm text-muted">
                {t(`partText.${kind}`, { minutes: warmUpMinutes(part) })}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
