'use client';

import { requestExaminationDocument } from '@vivavoce/learner/documents/examination';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

const ConsentPanel = dynamic(async () => (await import('@/features/privacy/ConsentPanel')).ConsentPanel, {
  ssr: false,
  loading: () => <Skeleton lines={2} />,
});

const REFUSALS = ['AttemptUnknown', 'ExaminationsOpen', 'ExaminersNotAllowed', 'TalkNotRatable'] as const;

interface AskExaminersProps {
  /** The talk's session. */
  sessionId: string;
  /** Whether the learner took the talk back. */
  isWithdrawn: boolean;
  onAsked(): void;
}

/** The button that gives a talk to examiners, with what they see; asks for the consent where it is missing. */
export function AskExaminers(props: AskExaminersProps): ReactNode {
  const t = useTranslations('talkReport.examiners');
  const { run, isBusy, failure } = useChange(requestExaminationDocument);
  const [refusal, setRefusal] = useState<(typeof REFUSALS)[number] | 'other' | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isStill, setStill] = useState(false);

  async function ask(): Promise<void> {
    if (isBusy) return;
    setRefusal(null);
    const answer = await run({ input: { sessionId: props.sessionId } });
    if (answer === null) return;
    const { errors } = answer.requestExamination;
    const [error] = errors;
    if (error === undefined) {
      setOpen(false);
      props.onAsked();
    } else if (error.__typename === 'ExaminersNotAllowed') {
      setStill(isOpen);
      setOpen(true);
    } else {
      setOpen(false);
      setRefusal(REFUSALS.find((one) => one === error.__typename) ?? 'other');
    }
  }

  return (
    <Card aria-labelledby="ask-examiners">
      <h2 id="ask-examiners" className="text-xl">
        {t('title')}
      </h2>
      {props.isWithdrawn && <p className="mt-2 font-medium">{t('withdrawn')}</p>}
      <p className="mt-2">{t('what')}</p>
      <p className="mt-1 text-sm text-muted">{t('see')}</p>
      {refusal !== null && (
        <Notice tone="problem" isUrgent className="mt-4">
          {t(`refused.${refusal}`)}
        </Notice>
      )}
      {failure !== null && !isOpen && <FailureNotice failure={failure} className="mt-4" />}
      <Button className="mt-4" disabled={isBusy} onClick={() => void ask()}>
        {t(props.isWithdrawn ? 'askAgain' : 'ask')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('consent')}
        description={t('consentWhat')}
        onClose={() => {
          setOpen(false);
          setStill(false);
        }}
      >
        <ConsentPanel only="EXAMINERS" />
        {isStill && (
          <Notice tone="warning" isUrgent className="mt-4">
            {t('consentStill')}
          </Notice>
        )}
        {failure !== null && <FailureNotice failure={failure} className="mt-4" />}
        <Button className="mt-5" disabled={isBusy} onClick={() => void ask()}>
          {t('askNow')}
        </Button>
      </Dialog>
    </Card>
  );
}
