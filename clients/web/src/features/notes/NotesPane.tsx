'use client';

import { readFragment } from '@vivavoce/graphql';
import {
  documentNotesDocument,
  generateNotesDocument,
  notesContentParts,
  notesParts,
} from '@vivavoce/learner/documents/notes';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { NotesActions } from './NotesActions';
import { NotesContent, type NotesBeside } from './NotesContent';
import { NotesEditor } from './NotesEditor';
import { NotesProgressBar } from './NotesProgressBar';
import { NotesVersions } from './NotesVersions';
import { useNotesProgress } from './useNotesProgress';

interface NotesPaneProps {
  document: { id: string; name: string };
  sections: NotesBeside['sections'];
  /** Whether it was read to its end. */
  isRead: boolean;
  onPlace: NotesBeside['onPlace'];
}

/** The notes of a document, beside its text: how far they are, what they say, and what can be done with them. */
export function NotesPane({ document, sections, isRead, onPlace }: NotesPaneProps): ReactNode {
  const t = useTranslations('notes');
  const format = useFormatter();
  const { data, failure, isLoading, reload } = useGraph(documentNotesDocument, { id: document.id }, { isFresh: true });
  const making = useChange(generateNotesDocument);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [isRefused, setRefused] = useState(false);
  const [edited, setEdited] = useState<number | null>(null);
  const [hasMade, setMade] = useState(false);
  const notes = readFragment(notesParts, data?.document?.notes) ?? null;
  const content = readFragment(notesContentParts, notes?.content) ?? null;
  const progress = useNotesProgress(document.id, notes, () => {
    setMade(true);
    reload();
  });

  async function make(): Promise<void> {
    setRefused(false);
    const answer = await making.run({ input: { idempotencyKey: key, documentId: document.id } });
    if (answer === null) return;
    setKey(crypto.randomUUID());
    setRefused(answer.generateNotes.errors.some(({ __typename }) => __typename === 'TooManyNotes'));
    reload();
  }

  if (!isRead) return <p className="text-muted">{t('notRead')}</p>;
  if (data === null || (failure !== null && notes === null)) {
    if (failure !== null) return <FailureNotice failure={failure} onRetry={reload} />;
    return isLoading && <Skeleton lines={5} />;
  }
  const { revision = null, method = null, change = null, changedAt = null } = notes ?? {};
  if (content !== null && revision !== null && edited !== null) {
    return (
      <NotesEditor
        documentId={document.id}
        revision={edited}
        content={content}
        onDone={() => {
          setEdited(null);
          reload();
        }}
      />
    );
  }
  const beside = { documentId: document.id, sections, onPlace };
  const isFailed = progress === null && notes?.state === 'FAILED';
  return (
    <section aria-labelledby="notes" className="space-y-5 pb-6">
      <h2 id="notes" className="text-xl">
        {t('title')}
      </h2>
      {making.failure !== null && <FailureNotice failure={making.failure} />}
      {isRefused && (
        <Notice tone="warning" isUrgent>
          {t('tooMany')}
        </Notice>
      )}
      {progress !== null && <NotesProgressBar progress={progress} />}
      <p role="status" className="sr-only">
        {hasMade && progress === null && notes?.state === 'READY' && t('ready')}
      </p>
      {isFailed && (
        <Notice
          tone="problem"
          action={
            notes.failureReason !== 'NOTHING_TO_NOTE' && (
              <Button look="quiet" size="small" disabled={making.isBusy} onClick={() => void make()}>
                {t('makeAgain')}
              </Button>
            )
          }
        >
          {t(`failed.${notes.failureReason ?? 'SERVICE_FAILED'}`)}
        </Notice>
      )}
      {content === null && progress === null && !isFailed && (
        <Empty
          title={t('none')}
          action={
            <Button disabled={making.isBusy} onClick={() => void make()}>
              {t('make')}
            </Button>
          }
        >
          {t('noneWhy')}
        </Empty>
      )}
      {content !== null && revision !== null && (
        <>
          {method !== null && (
            <p className="text-sm text-muted">
              {t(`method.${method}`)}
              {changedAt !== null &&
                (change === 'EDITED' || change === 'RESTORED') &&
                ` ${t(change === 'EDITED' ? 'edited' : 'restored', {
                  time: format.dateTime(new Date(changedAt), { dateStyle: 'medium', timeStyle: 'short' }),
                })}`}
            </p>
          )}
          {progress === null && (
            <NotesActions
              document={document}
              onEdit={() => setEdited(revision)}
              onMake={() => void make()}
              onDeleted={reload}
            />
          )}
          <NotesContent content={content} beside={beside} />
          <NotesVersions key={revision} beside={beside} revision={revision} />
        </>
      )}
    </section>
  );
}
