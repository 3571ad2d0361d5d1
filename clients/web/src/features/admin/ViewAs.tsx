'use client';

import { viewAsDocument } from '@vivavoce/learner/documents/people';
import { useSession } from '@vivavoce/learner/session';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

const LONGEST_REASON = 500;

/** The button that shows the app as a person sees it, once a reason is given. */
export function ViewAs(props: { personId: string; name: string }): ReactNode {
  const t = useTranslations('admin');
  const router = useRouter();
  const { viewAs } = useSession();
  const { run, isBusy, failure } = useChange(viewAsDocument);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isRefused, setRefused] = useState(false);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setRefused(false);
    setProblem(reason.trim() === '' ? t('reasonMissing') : undefined);
    if (reason.trim() === '' || isBusy) return;
    const answer = await run({ input: { personId: props.personId, reason: reason.trim() } });
    if (answer === null) return;
    const { view, errors } = answer.viewAs;
    if (errors.some(({ __typename }) => __typename === 'InvalidInput')) setProblem(t('reasonProblem'));
    else if (!view) setRefused(true);
    else {
      const from = `/admin/people/${encodeURIComponent(props.personId)}`;
      router.push('/today');
      viewAs(
        { name: view.displayName, from },
        { value: view.accessToken, expiresAt: Date.parse(view.expiresAt), isGuest: false },
      );
    }
  }

  return (
    <section aria-labelledby="view-as">
      <h2 id="view-as" className="mb-1 text-xl">
        {t('view')}
      </h2>
      <p className="mb-4 text-muted">{t('viewLead')}</p>
      <Button
        look="quiet"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('viewAs', { name: props.name })}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('viewAs', { name: props.name })}
        description={t('viewWhat')}
        onClose={() => {
          setOpen(false);
        }}
      >
        <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
          <Field
            label={t('reason')}
            hint={t('viewReasonHint')}
            name="reason"
            autoComplete="off"
            maxLength={LONGEST_REASON}
            value={reason}
            problem={problem}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
          {isRefused && (
            <Notice tone="problem" isUrgent>
              {t('viewRefused')}
            </Notice>
          )}
          {failure !== null && <FailureNotice failure={failure} />}
          <Button type="submit" disabled={isBusy}>
            {t('viewNow')}
          </Button>
        </form>
      </Dialog>
    </section>
  );
}
