'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

interface QuestionListProps {
  questions: readonly { id: string; isAnswered: boolean }[];
  /** The index of the question that is asked. */
  here: number;
  onGo(index: number): void;
}

/** The numbers of all questions, with those that have an answer. */
export function QuestionList({ questions, here, onGo }: QuestionListProps): ReactNode {
  const t = useTranslations('quizTaking');
  return (
    <nav aria-label={t('all')}>
      <ol className="flex flex-wrap gap-1.5">
        {questions.map(({ id, isAnswered }, i) => (
          <li key={id}>
            <button
              type="button"
              aria-current={i === here ? 'step' : undefined}
              onClick={() => onGo(i)}
              className={classes(
                'flex size-10 items-center justify-center rounded-full border text-sm font-medium tabular-nums',
                isAnswered ? 'border-accent bg-accent-soft text-accent' : 'border-edge/60 bg-surface text-muted',
                i === here && 'ring-2 ring-accent',
              )}
            >
              <span className="sr-only">{t('go', { number: i + 1 })}</span>
              <span aria-hidden>{i + 1}</span>
              <span className="sr-only">{`, ${t(isAnswered ? 'answered' : 'open')}`}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
