'use client';

import { offlineOwnerDocument } from '@vivavoce/learner/documents/offline';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useClient } from 'urql';

import { FactorField } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { leaveNothing } from '@/lib/leaveNothing';
import { useStepUp } from '@/lib/useStepUp';

import { eraseMeDocument, erasureReceiptDocument } from './documents';

/** Asks for the password and the second factor, erases the person, and leads to the receipt. */
export function EraseForm(): ReactNode {
  const t = useTranslations('privacy');
  const router = useRouter();
  const { run, isBusy, failure } = useChange(eraseMeDocument);
  const graph = useClient();
  const person = useGraph(offlineOwnerDocument, {}).data?.viewer?.id;
  const [idempotencyKey] = useState(() => crypto.randomUUID()); // the id of the receipt
  const [isUnsure, setUnsure] = useState(false);
  const [password, setPassword] = useState('');
  const stepUp = useStepUp();
  const [problem, setProblem] = useState<string>();
  const [isLastAdministrator, setLastAdministrator] = useState(false);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setProblem(password === '' ? t('passwordMissing') : undefined);
    if (password === '' || !stepUp.isReady()) return;
    if (isUnsure && (await hasBegun())) {
      await leave(idempotencyKey);
      return;
    }
    const answer = await run({ input: { idempotencyKey, password, ...stepUp.input } });
    if (answer === null) {
      setUnsure(true);
      if (await hasBegun()) await leave(idempotencyKey);
      return;
    }
    const { receiptId, errors } = answer.eraseMe;
    if (receiptId === null) {
      if (stepUp.concerns(errors)) return;
      if (errors.some(({ __typename }) => __typename === 'LastAdministrator')) setLastAdministrator(true);
      else setProblem(t('passwordWrong'));
      return;
    }
    await leave(receiptId);
  }

  /** After an answer was lost: the account may be gone, and then only the receipt says so. */
  async function hasBegun(): Promise<boolean> {
    const { data } = await graph.query(
      erasureReceiptDocument,
      { id: idempotencyKey },
      { requestPolicy: 'network-only' },
    );
    return data !== undefined && data.erasureReceipt !== null;
  }

  async function leave(receiptId: string): Promise<void> {
    await leaveNothing(person);
    router.replace(`/erased/${receiptId}`);
  }

  return (
    <form noValidate className="mt-5 space-y-4" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('password')}
        type="password"
        name="password"
        autoComplete="current-password"
        dir="ltr"
        value={password}
        problem={problem}
        onChange={({ target }) => {
          setPassword(target.value);
        }}
      />
      {stepUp.field !== null && <FactorField {...stepUp.field} />}
      {isLastAdministrator && (
        <Notice tone="problem" isUrgent>
          {t('lastAdministrator')}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" look="danger" disabled={isBusy}>
        {t('eraseNow')}
      </Button>
    </form>
  );
}
