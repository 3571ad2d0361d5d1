'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Field } from '@/components/ui/Field';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { useLinkToken } from '@/lib/useLinkToken';

import { CredentialsForm } from './CredentialsForm';

const resetDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      reset
      errors {
        __typename
      }
    }
  }
`);

const FORM = z.object({ newPassword: z.string().check(z.minLength(8), z.maxLength(128)) });

type FormValues = z.infer<typeof FORM>;

/** The form that the link of a mail opens: a new password. */
export function ResetForm(): ReactNode {
  const t = useTranslations('account');
  const token = useLinkToken();
  const { run, isBusy, failure } = useChange(resetDocument);
  const [outcome, setOutcome] = useState<'done' | 'invalid' | null>(null);
  const form = useForm<FormValues>({ resolver: standardSchemaResolver(FORM), defaultValues: { newPassword: '' } });
  const problem = form.formState.errors.newPassword;

  async function submit({ newPassword }: FormValues): Promise<void> {
    const answer = await run({ input: { token: token ?? '', newPassword } });
    if (answer === null) return;
    if (answer.resetPassword.reset) setOutcome('done');
    else if (answer.resetPassword.errors.some((error) => error.__typename === 'LinkInvalid')) setOutcome('invalid');
    else form.setError('newPassword', { type: 'refused' });
  }

  if (outcome !== null || token === '')
    return (
      <div className="space-y-5">
        <Notice tone={outcome === 'done' ? 'info' : 'warning'} isUrgent>
          {t(outcome === 'done' ? 'resetDone' : 'resetInvalid')}
        </Notice>
        <LinkButton href={outcome === 'done' ? '/sign-in' : '/forgot'} size="large" className="w-full">
          {t(outcome === 'done' ? 'signIn' : 'forgotAgain')}
        </LinkButton>
      </div>
    );
  return (
    <CredentialsForm
      action={t('resetSave')}
      isBusy={isBusy || token === null}
      failure={failure}
      other={{ href: '/sign-in', text: (link) => t.rich('rememberAgain', { link }) }}
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
    >
      <Field
        label={t('newPassword')}
        type="password"
        autoComplete="new-password"
        dir="ltr"
        hint={t('passwordHint')}
        problem={
          problem === undefined ? undefined : t(problem.type === 'refused' ? 'passwordTooCommon' : 'passwordProblem')
        }
        {...form.register('newPassword')}
      />
    </CredentialsForm>
  );
}
