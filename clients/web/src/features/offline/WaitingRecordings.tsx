'use client';

import { languageOf } from '@vivavoce/learner/speaking';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { download } from '@/lib/offline/download';
import { useOfflineQueue } from '@/lib/offline/useOfflineQueue';
import { useOnline } from '@/lib/useOnline';

import { WaitingItem } from './WaitingItem';

// The list is shown without a line, when nothing can be loaded.
const ResultView = dynamic(async () => (await import('@/features/result/ResultView')).ResultView, { ssr: false });

/** The recordings that were made without a line: those that wait, and the results of those that were just sent. */
export function WaitingRecordings(): ReactNode {
  const t = useTranslations('offline');
  const { queue, state } = useOfflineQueue();
  const isOnline = useOnline();
  if (queue === null || state.items.length === 0) return null;
  const waiting = state.items.filter(({ step }) => step.kind !== 'done');
  return (
    <>
      {state.items.map(({ recording, step }) =>
        step.kind === 'done' ? (
          <div key={recording.id} className="mb-6">
            <Notice className="mb-4">{t('done', { title: recording.title })}</Notice>
            {step.result !== null && (
              <ResultView result={step.result} language={languageOf(recording.task)} recording={null} />
            )}
          </div>
        ) : null,
      )}
      {waiting.length > 0 && (
        <section
          className="mb-6 rounded-card border border-fair/35 bg-fair-soft p-5"
          aria-labelledby="waiting-recordings"
        >
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="waiting-recordings" className="text-lg">
              {t('waiting', { count: waiting.length })}
            </h2>
            <Button size="small" disabled={!isOnline || state.isSending} onClick={() => void queue.send()}>
              {t('sendNow')}
            </Button>
          </div>
          <ul className="mt-3 space-y-3">
            {waiting.map((item) => (
              <WaitingItem
                key={item.recording.id}
                item={item}
                isOnline={isOnline && !state.isSending}
                onSendAgain={() => void queue.sendAgain(item.recording.id)}
                onDownload={() => void download(item.recording)}
                onDelete={() => void queue.remove(item.recording.id)}
              />
            ))}
          </ul>
          {state.failure !== null && <FailureNotice failure={state.failure} className="mt-3" />}
        </section>
      )}
    </>
  );
}
