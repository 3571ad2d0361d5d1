'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { FactorField } from '@/components/FactorField';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { useStepUp } from '@/lib/useStepUp';

import { CredentialsForm } from './CredentialsForm';

const loginSuspendedDocument = graphql(`
  mutation LoginSuspended($input: LoginSuspendedInput!) {
    loginSuspended(input: $input) {
      access {
        accessToken
        accessTokenExpiresAt
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

const FORM = z.object({
  email: z.string().check(z.trim(), z.email()),
  password: z.string().check(z.minLength(1)),
});

type FormValues = z.infer<typeof FORM>;

/** Asks a suspended person for email, password and second factor, and opens their data. */
export function SuspendedForm(): ReactNode {
  const t = useTranslations('suspended');
  const account = useTranslations('account');
  const { openData } = useSession();
  const { run, isBusy, failure } = useChange(loginSuspendedDocument);
  const stepUp = useStepUp();
  const [problem, setProblem] = useState<'refused' | 'notSuspended'>();
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;

  async function submit(values: FormValues): Promise<void> {
    setProblem(undefined);
    if (!stepUp.isReady()) return;
    const answer = await run({ input: { ...values, ...stepUp.input } });
    if (answer === null) return;
    const { access, errors } = answer.loginSuspended;
    if (access !== null)
      openData({
        value: access.accessToken,
        expiresAt: Date.parse(access.accessTokenExpiresAt),
        isGuest: false,
      });
    else if (errors.some(({ __typename }) => __typename === 'NotSuspended')) setProblem('notSuspended');
    else if (!stepUp.concerns(errors)) setProblem('refused');
  }

  return (
    <CredentialsForm
      action={t('dataOpen')}
      isBusy={isBusy}
      failure={failure}
      other={{ href: '/forgot', text: (link) => t.rich('noPassword', { link }) }}
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
    >
      <Field
        label={account('email')}
        type="email"
        autoComplete="username"
        dir="ltr"
        problem={errors.email === undefined ? undefined : account('emailProblem')}
        {...form.register('email')}
      />
      <Field
        label={account('password')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
        problem={errors.password === undefined ? undefined : account('passwordMissing')}
        {...form.register('password')}
      />
      {stepUp.field !== null && <FactorField {...stepUp.field} />}
      {problem !== undefined && (
        <Notice tone="problem" isUrgent>
          {problem === 'refused' ? account('refused') : t('notSuspended')}
        </Notice>
      )}
    </CredentialsForm>
  );
}
