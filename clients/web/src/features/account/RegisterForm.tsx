'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/features/graph/FailureNotice';
import { useChange } from '@/features/graph/useChange';

import { useSession } from './session';

const registerDocument = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      signedIn {
        accessToken
        accessTokenExpiresAt
        viewer {
          id
          displayName
        }
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

const FORM = z.object({
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  email: z.string().check(z.trim(), z.email()),
  password: z.string().check(z.minLength(8), z.maxLength(128)),
});

type FormValues = z.infer<typeof FORM>;

/** Makes an account and signs in with it. */
export function RegisterForm(): ReactNode {
  const t = useTranslations('account');
  const locale = useLocale();
  const router = useRouter();
  const { signedIn, status } = useSession();
  const { run, isBusy, failure } = useChange(registerDocument);
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { displayName: '', email: '', password: '' },
  });
  const { errors } = form.formState;

  async function submit(values: FormValues): Promise<void> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const answer = await run({ input: { ...values, locale, timeZone } });
    if (answer === null) return;
    const session = answer.register.signedIn;
    if (session) {
      router.push('/check?next=/home');
      signedIn({ value: session.accessToken, expiresAt: Date.parse(session.accessTokenExpiresAt) });
      return;
    }
    for (const error of answer.register.errors) {
      if (error.__typename === 'EmailTaken') form.setError('email', { type: 'taken' });
      if (error.__typename !== 'InvalidInput') continue;
      for (const { field } of error.violations) {
        if (field === 'email' || field === 'password' || field === 'displayName')
          form.setError(field, { type: 'refused' });
      }
    }
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Field
        label={t('name')}
        autoComplete="name"
        problem={errors.displayName === undefined ? undefined : t('nameProblem')}
        {...form.register('displayName')}
      />
      <Field
        label={t('email')}
        type="email"
        autoComplete="email"
        dir="ltr"
        problem={
          errors.email === undefined ? undefined : errors.email.type === 'taken' ? t('emailTaken') : t('emailProblem')
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
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" size="large" className="w-full" disabled={isBusy || status === 'unknown'}>
        {t('register')}
      </Button>
      <p className="text-center text-muted">
        {t.rich('haveAccount', {
          link: (text) => (
            <Link href="/sign-in" className="font-medium text-accent underline underline-offset-4">
              {text}
            </Link>
          ),
        })}
      </p>
    </form>
  );
}
