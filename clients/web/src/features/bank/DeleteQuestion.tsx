'use client';

import { deleteBankQuestionDocument } from '@vivavoce/learner/documents/bank';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { bank } from '@/lib/routes';

import { refusalOf, type Refusal } from './refusal';

/** Deletes a question that learners do not get, after asking. */
export function DeleteQuestion(props: { id: string; onRefused(refusal: Refusal): void }): ReactNode {
  const t = useTranslations('bank.delete');
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const { run, isBusy, failure } = useChange(deleteBankQuestionDocument);

  async function remove(): Promise<void> {
    const answer = await run({ input: { id: props.id } });
    if (answer === null) return;
    const [error] = answer.deleteBankQuestion.errors;
    if (error === undefined) router.replace(bank.all);
    else {
      setAsked(false);
      props.onRefused(refusalOf(error.__typename));
    }
  }

  return (
    <>
      <Button look="danger" onClick={() => setAsked(true)}>
        {t('delete')}
      </Button>
      <Dialog isOpen={isAsked} onClose={() => setAsked(false)} title={t('title')} description={t('text')}>
        {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('keep')}
          </Button>
          <Button look="danger" disabled={isBusy} onClick={() => void remove()}>
            {t('delete')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
