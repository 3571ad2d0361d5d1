'use client';

import type { BankQuestionsQuery } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { bank } from '@/lib/routes';

type Listed = BankQuestionsQuery['bankQuestions']['nodes'][number];

/** A question in the list: what it asks, its state, and when it was changed. */
export function BankRow({ question }: { question: Listed }): ReactNode {
  const t = useTranslations('bank');
  const quizzes = useTranslations('quizzes');
  const format = useFormatter();
  const { content } = question;
  const isReturned = question.state === 'DRAFT' && question.reviewComment !== null;
  const marks = [
    t(`state.${question.state}`),
    ...(isReturned ? [t('returned')] : []),
    ...(question.isOwn ? [t('own')] : []),
  ];
  return (
    <article className="relative px-4 py-4 sm:px-5">
      <h2 className="text-base font-medium break-words">
        <Link href={bank.at(question.id)} className="after:absolute after:inset-0">
          <bdi lang={content.language}>{content.prompt}</bdi>
        </Link>
      </h2>
      {content.name !== null && (
        <p className="mt-0.5 text-sm break-words text-muted">
          <bdi>{content.name}</bdi>
        </p>
      )}
      <p className="mt-1 text-sm text-muted">
        {quizzes(`kind.${content.kind}`)} · {quizzes(`difficulty.${content.difficulty}`)} ·{' '}
        <bdi>{content.language}</bdi> ·{' '}
        {t('changed', {
          time: format.dateTime(new Date(question.changedAt), { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {marks.map((mark) => (
          <li key={mark} className="rounded-full bg-accent-soft px-3 py-0.5 text-sm">
            {mark}
          </li>
        ))}
        {content.tags.map((tag) => (
          <li key={`#${tag}`} className="rounded-full bg-sunken px-3 py-0.5 text-sm break-words">
            <bdi>{tag}</bdi>
          </li>
        ))}
      </ul>
    </article>
  );
}
