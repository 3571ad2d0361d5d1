'use client';

import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { Logo } from '@/components/Logo';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { erasureReceiptDocument } from './documents';
import { ReceiptKept } from './ReceiptKept';
import { ReceiptService } from './ReceiptService';

/** How often the receipt is read while a service has not answered. */
const LOOK_EVERY = 2_000;

/** What every service has erased of a person who asked for it; anyone who knows its address can read it. */
export function ReceiptPage(props: { id: string }): ReactNode {
  const t = useTranslations('receipt');
  const format = useFormatter();
  const { lookAgain } = useSession();
  const { data, failure, reload } = useGraph(erasureReceiptDocument, { id: props.id }, { isFresh: true });
  const receipt = data?.erasureReceipt;
  const isRunning = receipt?.completedAt === null;

  // The person who comes here from the app has no session any more.
  const noticeTheEnd = useEffectEvent(lookAgain);
  useEffect(() => {
    noticeTheEnd();
  }, []);

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(reload, LOOK_EVERY);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning, reload]);

  return (
    <main className="mx-auto max-w-2xl px-5 py-10">
      <Logo className="mb-10" />
      <h1 className="text-3xl sm:text-4xl">{t('title')}</h1>
      {receipt ? (
        <>
          <p role="status" className="mt-4 text-lg">
            {receipt.completedAt === null
              ? t('running')
              : t('complete', {
                  date: format.dateTime(new Date(receipt.completedAt), { dateStyle: 'long', timeStyle: 'short' }),
                })}
          </p>
          <p className="mt-2 text-muted">
            {t('keep', { date: format.dateTime(new Date(receipt.expiresAt), { dateStyle: 'long' }) })}
          </p>
          <ul className="mt-8 space-y-4">
            {receipt.services.map((part) => (
              <ReceiptService key={part.service} part={part} />
            ))}
          </ul>
          <ReceiptKept kept={receipt.services.flatMap(({ kept }) => kept)} />
        </>
      ) : receipt === null ? (
        <Notice className="mt-6">{t('unknown')}</Notice>
      ) : failure === null ? (
        <Skeleton lines={6} className="mt-6" />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
      <LinkButton href="/" look="quiet" className="mt-8">
        {t('home')}
      </LinkButton>
    </main>
  );
}
