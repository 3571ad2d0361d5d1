'use client';

import type { ExaminationPaperPartsFragment, TalkTaskState } from '@vivavoce/graphql';
import { Circle, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

const SIGNS: Record<TalkTaskState, LucideIcon> = { DONE: CircleCheck, PARTLY: CircleDashed, NOT_FOUND: Circle };
const COLOURS: Record<TalkTaskState, string> = { DONE: 'text-good', PARTLY: 'text-fair', NOT_FOUND: 'text-muted' };

/** The card that the learner had, the tasks as the program found them, and how the speech ran. */
export function PaperCard({ paper }: { paper: ExaminationPaperPartsFragment }): ReactNode {
  const t = useTranslations('examination.card');
  const format = useFormatter();
  const { scenario, tasks, fluency } = paper;
  const language = scenario?.language ?? 'en';
  const exact = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  const figures =
    fluency === null
      ? []
      : [
          t('wordsPerTurn', { value: exact(fluency.wordsPerTurn) }),
          t('repairs', { value: exact(fluency.repairsPerHundredWords) }),
          ...(fluency.wordsPerMinute === null ? [] : [t('pace', { value: exact(fluency.wordsPerMinute) })]),
          ...(fluency.meanDelay === null ? [] : [t('delay', { value: exact(fluency.meanDelay / 1_000) })]),
          ...(fluency.longDelays === null ? [] : [t('longDelays', { count: fluency.longDelays })]),
        ];
  return (
    <details className="rounded-card border border-line bg-surface p-5 shadow-card">
      <summary className="cursor-pointer text-xl">
        <h2 className="inline">{t('title')}</h2>
      </summary>
      <div className="mt-4 space-y-4">
        {scenario !== null && (
          <div lang={language} dir="auto">
            <p>{scenario.setting}</p>
            <p className="mt-2 font-medium">{scenario.candidateCard.role}</p>
            <ul className="mt-1 list-disc ps-5">
              {scenario.candidateCard.bullets.map((bullet) => (
                <li key={bullet}>{bullet}</li>
              ))}
            </ul>
          </div>
        )}
        {tasks.length > 0 && (
          <div>
            <h3 className="text-lg">{t('tasks')}</h3>
            <p className="mb-2 text-sm text-muted">{t('tasksNote')}</p>
            <ul className="space-y-2">
              {tasks.map(({ task, state }) => {
                const Sign = SIGNS[state];
                return (
                  <li key={task} className="flex items-start gap-2.5">
                    <Sign aria-hidden className={`mt-0.5 size-5 shrink-0 ${COLOURS[state]}`} />
                    <span className="min-w-0">
                      <bdi lang={language}>{task}</bdi>{' '}
                      <span className={`font-medium ${COLOURS[state]}`}>{t(`states.${state}`)}</span>
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        {figures.length > 0 && (
          <div>
            <h3 className="text-lg">{t('fluency')}</h3>
            <ul className="mt-1 list-disc ps-5 tabular-nums">
              {figures.map((figure) => (
                <li key={figure}>{figure}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}
