'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { useChange } from '@vivavoce/learner/useChange';
import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { useMicrophoneTested } from '@/lib/microphoneTested';

import { CredentialsForm } from './CredentialsForm';
import { ProviderButtons } from './ProviderButtons';
import { useEntry } from './useEntry';

const registerDocument = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      signedIn {
        ...SignedInParts
      }
      errors {
        __typename
        ... on InvalidInput {
          violations {
            field
            description
          }
        }
      }
    }
  }
`);

const EMPTY = 'empty';

const FORM = z.object({
  displayName: z.string().check(z.trim(), z.minLength(1, EMPTY), z.maxLength(80)),
  email: z.string().check(z.trim(), z.email()),
  password: z.string().check(z.minLength(8), z.maxLength(128)),
});

type FormValues = z.infer<typeof FORM>;

/** The registration form. It creates an account and signs the user in. */
export function RegisterForm(): ReactNode {
  const t = useTranslations('account');
  const locale = useLocale();
  const enter = useEntry();
  const isTested = useMicrophoneTested();
  const { status } = useSession();
  const keepsGuest = useSearchParams().get('keep') === 'guest';
  const [isLost, setLost] = useState(false);
  const { run, isBusy, failure } = useChange(registerDocument);
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { displayName: '', email: '', password: '' },
  });
  const { errors } = form.formState;
  const next = status === 'guest' ? '/placement?next=/today' : isTested ? '/today' : '/check?next=/today';

  async function submit(values: FormValues): Promise<void> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const answer = await run({ input: { ...values, locale, timeZone, keepGuest: status === 'guest' } });
    if (answer === null) return;
    const session = answer.register.signedIn;
    if (session) {
      enter(session, next);
      return;
    }
    for (const error of answer.register.errors) {
      if (error.__typename === 'GuestEnded') setLost(true);
      if (error.__typename === 'EmailTaken') form.setError('email', { type: 'taken' });
      if (error.__typename !== 'InvalidInput') continue;
      for (const { field } of error.violations) {
        if (field === 'email' || field === 'password' || field === 'displayName')
          form.setError(field, { type: 'refused' });
      }
    }
  }

  return (
    <>
      <CredentialsForm
        action={t('register')}
        isBusy={isBusy}
        failure={failure}
        other={{ href: '/sign-in', text: (link) => t.rich('haveAccount', { link }) }}
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
      >
        {status === 'guest' && <Notice>{t('guestKept')}</Notice>}
        {(isLost || (keepsGuest && status === 'signedOut')) && (
          <Notice tone="warning" isUrgent={isLost}>
            {t('guestLost')}
          </Notice>
        )}
        <Field
          label={t('name')}
          autoComplete="name"
          problem={
            errors.displayName === undefined
              ? undefined
              : t(errors.displayName.message === EMPTY ? 'nameEmpty' : 'nameProblem')
          }
          {...form.register('displayName')}
        />
        <Field
          label={t('email')}
          type="email"
          autoComplete="email"
          dir="ltr"
          problem={
            errors.email === undefined
              ? undefined
              : errors.email.type === 'taken'
                ? t(status === 'guest' ? 'emailTakenGuest' : 'emailTaken')
                : t('emailProblem')
          }
          {...form.register('email')}
        />
        <Field
          label={t('password')}
          type="password"
          autoComplete="new-password"
          dir="ltr"
          hint={t('passwordHint')}
          problem={
            errors.password === undefined
              ? undefined
              : errors.password.type === 'refused'
                ? t('passwordTooCommon')
                : t('passwordProblem')
          }
          {...form.register('password')}
        />
      </CredentialsForm>
      <ProviderButtons returnTo={next} isApart />
    </>
  );
}
