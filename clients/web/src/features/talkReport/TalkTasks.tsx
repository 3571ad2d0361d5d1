'use client';

import { readFragment, type TalkReportPartsFragment, type TalkTaskState } from '@vivavoce/graphql';
import { quoteFragment } from '@vivavoce/learner/documents/talkReport';
import { Circle, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { QuoteLine } from './QuoteLine';
import { useTalkAgain } from './talkAgain';

const SIGNS: Record<TalkTaskState, LucideIcon> = { DONE: CircleCheck, PARTLY: CircleDashed, NOT_FOUND: Circle };
const COLOURS: Record<TalkTaskState, string> = { DONE: 'text-good', PARTLY: 'text-fair', NOT_FOUND: 'text-muted' };

interface TalkTasksProps {
  tasks: TalkReportPartsFragment['tasks'];
  language: string;
}

/** The tasks of the card, how much of each was found in the learner's words, and a way to practise what is missing. */
export function TalkTasks({ tasks, language }: TalkTasksProps): ReactNode {
  const t = useTranslations('talkReport.tasks');
  const again = useTalkAgain();
  return (
    <Card>
      <h2 className="text-xl">{t('title')}</h2>
      <p className="mb-3 text-sm text-muted">{t('note')}</p>
      <ul className="space-y-3">
        {tasks.map(({ task, state, quote }, index) => {
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
                {again !== null && state !== 'DONE' && (
                  <p className="text-sm">
                    <Link
                      href={again({ task: index + 1 })}
                      className="inline-flex min-h-9 items-center text-accent underline underline-offset-4"
                    >
                      {t('again')}
                      <span className="sr-only">{`: ${task}`}</span>
                    </Link>
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
