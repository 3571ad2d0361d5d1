'use client';

import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { deleteRecordingDocument, storedRecordingsDocument } from './documents';

/** How many recordings the server keeps of the person, and a button that deletes all of them. */
export function StoredRecordings(): ReactNode {
  const t = useTranslations('recording');
  const { data, reload } = useGraph(storedRecordingsDocument, {}, { isFresh: true });
  const deleting = useChange(deleteRecordingDocument);
  const [isAsking, setAsking] = useState(false);
  const stored = data?.viewer?.recordings;
  if (!stored) return null;

  async function remove(): Promise<void> {
    if ((await deleting.run({ input: { all: true } })) === null) return;
    setAsking(false);
    reload();
  }

  return (
    <section aria-labelledby="stored-recordings" className="mt-8 border-t border-line pt-6">
      <h2 id="stored-recordings" className="text-xl">
        {t('allTitle')}
      </h2>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-56 text-muted">
          {t('all', { count: stored.count, megabytes: Math.max(0.1, Math.round(stored.storedBytes / 1e5) / 10) })}
        </p>
        {stored.count > 0 && (
          <Button look="danger" size="small" onClick={() => setAsking(true)}>
            <Trash2 aria-hidden className="size-4" />
            {t('deleteAll')}
          </Button>
        )}
      </div>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('deleteAllTitle')}
        description={t('deleteAllWhy')}
      >
        {deleting.failure !== null && <FailureNotice failure={deleting.failure} className="mb-4" />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('keepThem')}
          </Button>
          <Button look="danger" disabled={deleting.isBusy} onClick={() => void remove()}>
            {t('deleteNow')}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
