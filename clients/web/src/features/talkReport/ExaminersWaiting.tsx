'use client';

import type { ExaminationState } from '@vivavoce/graphql';
import { withdrawExaminationDocument } from '@vivavoce/learner/documents/examination';
import { useChange } from '@vivavoce/learner/useChange';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface ExaminersWaitingProps {
  /** The talk's session. */
  sessionId: string;
  state: ExaminationState;
  requestedAt: string;
  onWithdrawn(): void;
}

/** A talk that waits for examiners: how far they are, and the way to take it back. */
export function ExaminersWaiting(props: ExaminersWaitingProps): ReactNode {
  const t = useTranslations('talkReport.examiners');
  const format = useFormatter();
  const { run, isBusy, failure } = useChange(withdrawExaminationDocument);
  const [isOpen, setOpen] = useState(false);
  const date = format.dateTime(new Date(props.requestedAt), {
    dateStyle: 'medium',
  });
  const step = props.state === 'RATED_ONCE' ? 'once' : props.state === 'ADJUDICATION' ? 'third' : 'waiting';

  async function withdraw(): Promise<void> {
    if (isBusy) return;
    // An examination that is unknown is taken back, too.
    if ((await run({ input: { sessionId: props.sessionId } })) === null) return;
    setOpen(false);
    props.onWithdrawn();
  }

  return (
    <Card aria-labelledby="examiners-waiting">
      <h2 id="examiners-waiting" className="text-xl">
        {t('waitingTitle')}
      </h2>
      <p className="mt-2">
        {t('since', { date })} {t(step)}
      </p>
      <p className="mt-1 text-sm text-muted">{t('see')}</p>
      <Button look="quiet" className="mt-4" onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <Dialog isOpen={isOpen} title={t('withdrawTitle')} description={t('withdrawWhat')} onClose={() => setOpen(false)}>
        {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
        <Button look="danger" disabled={isBusy} onClick={() => void withdraw()}>
          {t('withdrawNow')}
        </Button>
      </Dialog>
    </Card>
  );
}
