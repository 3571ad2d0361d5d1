import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { ConsentPartsFragment } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { askGuardianDocument } from './documents';

interface GuardianPanelProps {
  guardian: ConsentPartsFragment['guardian'];
  /** Reads the state again after a guardian was asked. */
  onChange(): void;
}

const FORM = z.object({ email: z.string().check(z.trim(), z.email()) });

type FormValues = z.infer<typeof FORM>;

/** What the guardian of a person under 16 has decided, and the form that asks one. */
export function GuardianPanel({ guardian, onChange }: GuardianPanelProps): ReactNode {
  const t = useTranslations('privacy');
  const locale = useLocale();
  const { run, isBusy, failure } = useChange(askGuardianDocument);
  const [isLimited, setLimited] = useState(false);
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { email: guardian?.email ?? '' },
  });
  const problem = form.formState.errors.email;
  const email = (): ReactNode => <bdi key="email">{guardian?.email}</bdi>;

  async function submit(values: FormValues): Promise<void> {
    setLimited(false);
    const answer = await run({ input: { ...values, locale } });
    if (answer === null) return;
    for (const error of answer.askGuardian.errors) {
      if (error.__typename === 'InvalidInput') form.setError('email', { type: 'refused' });
      if (error.__typename === 'MailLimitReached') setLimited(true);
    }
    onChange();
  }

  if (guardian?.state === 'CONFIRMED')
    return <Notice className="mt-4">{t.rich('guardianStates.CONFIRMED', { email })}</Notice>;
  return (
    <div className="mt-4 space-y-4">
      <Notice tone={guardian?.state === 'WITHDRAWN' ? 'warning' : 'info'}>
        {guardian ? t.rich(`guardianStates.${guardian.state}`, { email }) : t('guardianNeeded')}
      </Notice>
      <form noValidate className="space-y-3" onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Field
          label={t('guardianEmail')}
          type="email"
          autoComplete="off"
          dir="ltr"
          hint={t('guardianHint')}
          problem={
            problem === undefined ? undefined : t(problem.type === 'refused' ? 'guardianOwn' : 'guardianProblem')
          }
          {...form.register('email')}
        />
        {isLimited && (
          <Notice tone="warning" isUrgent>
            {t('guardianLimit')}
          </Notice>
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        <Button type="submit" look="quiet" disabled={isBusy}>
          {t(guardian ? 'guardianAgain' : 'guardianAsk')}
        </Button>
      </form>
    </div>
  );
}
