'use client';

import { releaseExaminationDocument } from '@vivavoce/learner/documents/examination';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface ReleaseDialogProps {
  isOpen: boolean;
  examinationId: string;
  onClose(): void;
  onReleased(): void;
}

/** Asks before a claim is given back, because the draft goes with it. */
export function ReleaseDialog(props: ReleaseDialogProps): ReactNode {
  const t = useTranslations('examination.form');
  const router = useRouter();
  const { run, isBusy, failure } = useChange(releaseExaminationDocument);

  async function release(): Promise<void> {
    if (isBusy) return;
    // An examination that was deleted is given back, too.
    if ((await run({ input: { examinationId: props.examinationId } })) === null) return;
    props.onReleased();
    router.push('/examiner');
  }

  return (
    <Dialog isOpen={props.isOpen} title={t('releaseTitle')} description={t('releaseWhat')} onClose={props.onClose}>
      {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
      <div className="flex flex-wrap gap-3">
        <Button look="danger" disabled={isBusy} onClick={() => void release()}>
          {t('releaseNow')}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {t('back')}
        </Button>
      </div>
    </Dialog>
  );
}
