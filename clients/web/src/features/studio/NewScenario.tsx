'use client';

import { createScenarioDocument } from '@vivavoce/learner/documents/studio';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Held } from '@/components/ui/Held';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { studioAt } from '@/lib/routes';

import { CardForm } from './CardForm';
import { EMPTY_DRAFT, problemsOf } from './draft';
import { UnsavedGuard } from './UnsavedGuard';

/** A new scenario. It is created once every field is filled in; from then on it saves itself. */
export function NewScenario(): ReactNode {
  const t = useTranslations('studio');
  const router = useRouter();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [refused, setRefused] = useState<string | null>(null);
  const [isCreated, setCreated] = useState(false);
  const { run, isBusy, failure } = useChange(createScenarioDocument);
  const isComplete = problemsOf(draft).length === 0;

  async function create(): Promise<void> {
    const answer = await run({ input: { idempotencyKey, content: draft } });
    const created = answer?.createScenario.manuscript ?? null;
    if (created !== null) {
      setCreated(true);
      router.replace(studioAt(created.id));
      return;
    }
    const [error] = answer?.createScenario.errors ?? [];
    setRefused(error?.violations.map(({ field, description }) => `${field}: ${description}`).join('; ') ?? null);
  }

  return (
    <>
      <PageTitle title={t('new')}>{t('newLead')}</PageTitle>
      <Held isHeld={isBusy || isCreated}>
        <CardForm
          draft={draft}
          onChange={(next) => {
            setDraft(next);
            // Other content is another intent.
            setKey(crypto.randomUUID());
            setRefused(null);
          }}
        />
      </Held>
      {failure !== null && <FailureNotice failure={failure} className="mt-5" />}
      {refused !== null && (
        <Notice tone="problem" isUrgent className="mt-5">
          <span dir="ltr">{refused}</span>
        </Notice>
      )}
      <div className="mt-6 flex justify-end">
        <Button size="large" disabled={!isComplete || isBusy} onClick={() => void create()}>
          {t('create')}
        </Button>
      </div>
      <UnsavedGuard isChanged={draft !== EMPTY_DRAFT && !isCreated} />
    </>
  );
}
