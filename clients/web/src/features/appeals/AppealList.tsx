import type { QuizAppealPartsFragment } from '@vivavoce/graphql';
import { readFragment } from '@vivavoce/graphql';
import { quizQuestionParts } from '@vivavoce/learner/documents/quizzes';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

interface AppealListProps {
  appeals: readonly QuizAppealPartsFragment[];
  /** How many wait, also those that are not listed. */
  total: number;
  currentId: string;
  onChoose(id: string): void;
}

/** The appeals that wait, oldest first, to choose one from. */
export function AppealList({ appeals, total, currentId, onChoose }: AppealListProps): ReactNode {
  const t = useTranslations('appeals');
  const kinds = useTranslations('appeals.kind');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  return (
    <nav aria-labelledby="waiting" className="min-w-0">
      <h2 id="waiting" className="mb-3 text-lg">
        {t('waiting', { count: total })}
      </h2>
      <ol className="flex gap-2 overflow-x-auto pb-2 lg:max-h-[70dvh] lg:flex-col lg:overflow-y-auto lg:pb-0">
        {appeals.map(({ id, question, appealedAt }) => {
          const { kind, prompt, spokenText } = readFragment(quizQuestionParts, question);
          return (
            <li key={id} className="w-60 shrink-0 lg:w-auto">
              <button
                type="button"
                aria-current={id === currentId ? 'true' : undefined}
                onClick={() => onChoose(id)}
                className={classes(
                  'min-h-11 w-full rounded-xl border px-3.5 py-2.5 text-start',
                  id === currentId ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-sunken',
                )}
              >
                <span dir="auto" className="line-clamp-2 block break-words">
                  {prompt ?? spokenText ?? kinds(kind)}
                </span>
                <span className="mt-0.5 block text-sm text-muted">
                  {`${kinds(kind)} · ${format.relativeTime(new Date(appealedAt), now)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {total > appeals.length && (
        <p className="mt-2 text-sm text-muted">{t('more', { count: total - appeals.length })}</p>
      )}
    </nav>
  );
}
