'use client';

import { readFragment, type TalkReportPartsFragment, type TalkTaskState } from '@vivavoce/graphql';
import { quoteFragment } from '@vivavoce/learner/documents/talkReport';
import { Circle, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { QuoteLine } from './QuoteLine';

const SIGNS: Record<TalkTaskState, LucideIcon> = { DONE: CircleCheck, PARTLY: CircleDashed, NOT_FOUND: Circle };
const COLOURS: Record<TalkTaskState, string> = { DONE: 'text-good', PARTLY: 'text-fair', NOT_FOUND: 'text-muted' };

interface TalkTasksProps {
  tasks: TalkReportPartsFragment['tasks'];
  language: string;
}

/** The tasks of the card, and how much of each was found in the learner's words. */
export function TalkTasks({ tasks, language }: TalkTasksProps): ReactNode {
  const t = useTranslations('talkReport.tasks');
  return (
    <Card>
      <h2 className="text-xl">{t('title')}</h2>
      <p className="mb-3 text-sm text-muted">{t('note')}</p>
      <ul className="space-y-3">
        {tasks.map(({ task, state, quote }) => {
          const Sign = SIGNS[state];
          const shown = readFragment(quoteFragment, quote);
          return (
            <li key={task} className="flex items-start gap-3">
              <Sign aria-hidden className={`mt-0.5 size-5 shrink-0 ${COLOURS[state]}`} />
              <div className="min-w-0">
                <p>
                  <bdi lang={language}>{task}</bdi> <span className={`font-medium ${COLOURS[state]}`}>{t(state)}</span>
                </p>
                {shown && (
                  <p className="mt-0.5 text-sm">
                    <QuoteLine quote={shown} language={language} />
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
