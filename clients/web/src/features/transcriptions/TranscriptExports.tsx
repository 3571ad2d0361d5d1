'use client';

import type { Failure, TranscriptFormat } from '@vivavoce/graphql';
import { transcriptExportDocument } from '@vivavoce/learner/documents/transcriptions';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { sendText } from '@/features/documents/sendText';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { documentAt, quiz } from '@/lib/routes';
import { saveFile } from '@/lib/saveFile';

const FORMATS: readonly TranscriptFormat[] = ['TXT', 'SRT', 'VTT', 'JSON'];

type Next = 'notes' | 'quiz';

interface TranscriptExportsProps {
  id: string;
  name: string;
  /** Whether no more text comes. */
  isWhole: boolean;
}

/** Takes a text elsewhere: as a file, or as a document from which notes and quizzes are made. */
export function TranscriptExports({ id, name, isWhole }: TranscriptExportsProps): ReactNode {
  const t = useTranslations('transcriptions');
  const client = useClient();
  const router = useRouter();
  const { ask, failure } = useOnce(transcriptExportDocument);
  const [sending, setSending] = useState<Next | null>(null);
  const [refused, setRefused] = useState<Failure | 'full' | null>(null);

  async function save(format: TranscriptFormat): Promise<void> {
    const answer = await ask({ id, format });
    const file = answer?.transcriptExport;
    if (file != null) saveFile(file.fileName, file.content, file.mediaType);
  }

  async function make(next: Next): Promise<void> {
    setSending(next);
    setRefused(null);
    const answer = await ask({ id, format: 'TXT' });
    const text = answer?.transcriptExport?.content;
    if (text !== undefined) {
      const sent = await sendText(client, name.replace(/\.[^.]{1,8}$/, ''), text);
      if (sent.kind === 'sent') {
        const { documentId } = sent;
        router.push(
          next === 'notes'
            ? documentAt(documentId, undefined, { kind: 'notes' })
            : quiz.make({ kind: 'documents', id: documentId }),
        );
      } else setRefused(sent.kind === 'full' ? 'full' : sent.failure);
    }
    setSending(null);
  }

  return (
    <section aria-label={t('take')} className="mt-4 space-y-3">
      <div className="flex flex-wrap gap-2">
        {FORMATS.map((format) => (
          <Button
            key={format}
            look="quiet"
            size="small"
            aria-label={t('saveAs', { format })}
            onClick={() => void save(format)}
          >
            {format}
          </Button>
        ))}
        {isWhole && (
          <>
            <Button size="small" disabled={sending !== null} onClick={() => void make('notes')}>
              {t('makeNotes')}
            </Button>
            <Button size="small" look="quiet" disabled={sending !== null} onClick={() => void make('quiz')}>
              {t('makeQuiz')}
            </Button>
          </>
        )}
      </div>
      {sending !== null && (
        <p role="status" className="text-sm text-muted">
          {t('makingDocument')}
        </p>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      {refused === 'full' && <Notice tone="warning">{t('noRoom')}</Notice>}
      {refused !== null && refused !== 'full' && <FailureNotice failure={refused} />}
    </section>
  );
}
