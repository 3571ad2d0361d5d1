'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { changeEmailDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { FactorField } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useStepUp } from '@/lib/useStepUp';

const FORM = z.object({
  newEmail: z.string().check(z.trim(), z.email()),
  currentPassword: z.string().check(z.minLength(1)),
});

type FormValues = z.infer<typeof FORM>;

interface ChangeEmailProps {
  email: string;
  isVerified: boolean;
}

/** The address of the account, and the form for another one, which counts once its link was used. */
export function ChangeEmail(props: ChangeEmailProps): ReactNode {
  const t = useTranslations('security');
  const { run, isBusy, failure } = useChange(changeEmailDocument);
  const stepUp = useStepUp();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { newEmail: '', currentPassword: '' },
  });
  const { newEmail, currentPassword } = form.formState.errors;

  async function submit(input: FormValues): Promise<void> {
    setSentTo(null);
    if (!stepUp.isReady()) return;
    const answer = await run({ input: { ...input, ...stepUp.input } });
    if (answer === null) return;
    const { sent, errors } = answer.changeEmail;
    if (sent) {
      setSentTo(input.newEmail);
      form.reset();
      stepUp.reset();
    }
    if (stepUp.concerns(errors)) return;
    for (const error of errors) {
      if (error.__typename === 'WrongPassword') form.setError('currentPassword', { type: 'refused' });
      else form.setError('newEmail', { type: error.__typename === 'MailLimitReached' ? 'limit' : 'refused' });
    }
  }

  return (
    <section aria-labelledby="change-email">
      <h2 id="change-email" className="text-xl">
        {t('email')}
      </h2>
      <p className="mt-1 mb-4 text-muted">
        <bdi>{props.email}</bdi> · {t(props.isVerified ? 'emailVerified' : 'emailUnverified')}
      </p>
      <form noValidate className="space-y-5" onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <Field
          label={t('newEmail')}
          type="email"
          autoComplete="email"
          dir="ltr"
          problem={newEmail === undefined ? undefined : t(newEmail.type === 'limit' ? 'emailLimit' : 'emailProblem')}
          {...form.register('newEmail')}
        />
        <Field
          label={t('currentPassword')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          problem={
            currentPassword === undefined
              ? undefined
              : t(currentPassword.type === 'refused' ? 'passwordWrong' : 'passwordMissing')
          }
          {...form.register('currentPassword')}
        />
        {stepUp.field !== null && <FactorField {...stepUp.field} />}
        {failure !== null && <FailureNotice failure={failure} />}
        <Button type="submit" disabled={isBusy}>
          {t('emailSave')}
        </Button>
        {sentTo !== null && (
          <Notice isUrgent>{t.rich('emailSentTo', { email: () => <bdi key="email">{sentTo}</bdi> })}</Notice>
        )}
      </form>
    </section>
  );
}
