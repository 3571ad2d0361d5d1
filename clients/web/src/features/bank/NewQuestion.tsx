'use client';

import { readFragment } from '@vivavoce/graphql';
import { bankQuestionParts, createBankQuestionDocument } from '@vivavoce/learner/documents/bank';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { UnsavedGuard } from '@/features/studio/UnsavedGuard';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { bank } from '@/lib/routes';

import { contentOf, EMPTY, problemsOf, type Draft } from './draft';
import { ProblemNotice } from './ProblemNotice';
import { QuestionForm } from './QuestionForm';

/** A new question. */
export function NewQuestion(): ReactNode {
  const t = useTranslations('bank');
  const router = useRouter();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const [isCreated, setCreated] = useState(false);
  const [violations, setViolations] = useState<readonly { field: string; description: string }[]>([]);
  const [isTooMany, setTooMany] = useState(false);
  const { run, isBusy, failure } = useChange(createBankQuestionDocument);
  const problems = problemsOf(draft);

  async function create(): Promise<void> {
    setTried(true);
    if (problems.length > 0 || isBusy) return;
    const answer = await run({ input: { idempotencyKey, content: contentOf(draft) } });
    const created = readFragment(bankQuestionParts, answer?.createBankQuestion.manuscript?.question ?? null);
    if (created !== null) {
      setCreated(true);
      router.replace(bank.at(created.id));
      return;
    }
    const [error] = answer?.createBankQuestion.errors ?? [];
    setTooMany(error?.__typename === 'TooManyBankQuestions');
    setViolations(error?.__typename === 'InvalidInput' ? error.violations : []);
  }

  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm">
        <Link href={bank.all} className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle title={t('new')}>{t('newLead')}</PageTitle>
      <QuestionForm
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          // Other words are another question.
          setKey(crypto.randomUUID());
          setViolations([]);
        }}
      />
      {isTried && <ProblemNotice problems={problems} violations={violations} />}
      {isTooMany && (
        <Notice tone="warning" isUrgent className="mt-5">
          {t('full')}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} className="mt-5" />}
      <div className="mt-6 flex justify-end">
        <Button size="large" disabled={isBusy} onClick={() => void create()}>
          {t('create')}
        </Button>
      </div>
      <UnsavedGuard isChanged={draft !== EMPTY && !isCreated} />
    </div>
  );
}
