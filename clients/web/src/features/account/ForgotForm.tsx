'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';

import { CredentialsForm } from './CredentialsForm';

const forgotDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      accepted
    }
  }
`);

const FORM = z.object({ email: z.string().check(z.trim(), z.email()) });

type FormValues = z.infer<typeof FORM>;

/** The form for a forgotten password. The answer does not say whether the address has an account. */
export function ForgotForm(): ReactNode {
  const t = useTranslations('account');
  const { run, isBusy, failure } = useChange(forgotDocument);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm<FormValues>({ resolver: standardSchemaResolver(FORM), defaultValues: { email: '' } });

  async function submit(input: FormValues): Promise<void> {
    setSentTo(null);
    const answer = await run({ input });
    if (answer === null) return;
    if (answer.requestPasswordReset.accepted) setSentTo(input.email);
    else form.setError('email', { type: 'refused' });
  }

  return (
    <CredentialsForm
      action={t('forgotSend')}
      isBusy={isBusy}
      failure={failure}
      other={{ href: '/sign-in', text: (link) => t.rich('rememberAgain', { link }) }}
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
    >
      <Field
        label={t('email')}
        type="email"
        autoComplete="username"
        dir="ltr"
        problem={form.formState.errors.email === undefined ? undefined : t('emailProblem')}
        {...form.register('email')}
      />
      {sentTo !== null && (
        <Notice isUrgent>{t.rich('forgotSent', { email: () => <bdi key="email">{sentTo}</bdi> })}</Notice>
      )}
    </CredentialsForm>
  );
}
