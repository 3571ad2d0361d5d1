'use client';

import { readFragment } from '@vivavoce/graphql';
import {
  notesContentParts,
  noteVersionDocument,
  noteVersionsDocument,
  restoreNotesDocument,
} from '@vivavoce/learner/documents/notes';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { NextPage } from '@/lib/graph/NextPage';

import { NotesContent, type NotesBeside } from './NotesContent';

const PAGE = 10;

interface NotesVersionsProps {
  beside: NotesBeside;
  /** The current revision. */
  revision: number;
}

/** The versions of notes, newest first. Each can be read, and taken back. */
export function NotesVersions({ beside, revision }: NotesVersionsProps): ReactNode {
  const t = useTranslations('notes');
  const format = useFormatter();
  const { documentId } = beside;
  const [after, setAfter] = useState<string | null>(null);
  const list = useGraph(noteVersionsDocument, { id: documentId, first: PAGE, after }, { isFresh: after === null });
  const [open, setOpen] = useState<number | null>(null);
  const version = useGraph(
    noteVersionDocument,
    { id: documentId, revision: open ?? 0 },
    { pause: open === null, isFresh: true },
  );
  const restoring = useChange(restoreNotesDocument);
  const [isGone, setGone] = useState(false);
  const close = (): void => {
    setOpen(null);
    setGone(false);
  };

  async function restore(restored: number): Promise<void> {
    setGone(false);
    const answer = await restoring.run({ input: { documentId, restored, revision } });
    if (answer === null) return;
    const [error] = answer.restoreNotes.errors;
    if (error?.__typename === 'NoteVersionUnknown') setGone(true);
    else close();
    list.reload();
  }

  const versions = list.data?.noteVersions;
  const found = version.data?.noteVersion;
  const content = found && found.revision === open ? readFragment(notesContentParts, found.content) : null;
  return (
    <section aria-labelledby="versions">
      <h3 id="versions" className="mb-2 text-lg font-semibold">
        {t('versions')}
      </h3>
      {!versions && list.failure !== null && <FailureNotice failure={list.failure} onRetry={list.reload} />}
      {!versions && list.isLoading && <Skeleton lines={2} />}
      <ul className="divide-y divide-line">
        {versions?.nodes.map((one) => (
          <li key={one.revision} className="flex flex-wrap items-center justify-between gap-x-3 py-1.5">
            <span className="text-sm">
              {t('version', { revision: one.revision })}
              {' · '}
              {t(`change.${one.change}`)}
              {' · '}
              {format.dateTime(new Date(one.at), { dateStyle: 'medium', timeStyle: 'short' })}
            </span>
            {one.revision === revision ? (
              <span className="text-sm text-muted">{t('current')}</span>
            ) : (
              <Button look="bare" size="small" onClick={() => setOpen(one.revision)}>
                {t('look', { revision: one.revision })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {versions && (
        <NextPage
          list={versions}
          after={after}
          failure={list.failure}
          reload={list.reload}
          more={t('more')}
          onMore={setAfter}
          size="small"
        />
      )}
      <Dialog isOpen={open !== null} onClose={close} title={t('version', { revision: open ?? 0 })}>
        {version.failure !== null && <FailureNotice failure={version.failure} onRetry={version.reload} />}
        {content ? (
          <NotesContent
            content={content}
            beside={{
              ...beside,
              onPlace: (place) => {
                close();
                beside.onPlace(place);
              },
            }}
          />
        ) : (
          version.isLoading && <Skeleton lines={4} />
        )}
        {(isGone || found === null) && (
          <Notice tone="warning" isUrgent className="mt-4">
            {t('versionGone')}
          </Notice>
        )}
        {restoring.failure !== null && <FailureNotice failure={restoring.failure} className="mt-4" />}
        {content && open !== null && (
          <Button className="mt-5" disabled={restoring.isBusy} onClick={() => void restore(open)}>
            {t('restore')}
          </Button>
        )}
      </Dialog>
    </section>
  );
}
