'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/features/graph/FailureNotice';
import { useChange } from '@/features/graph/useChange';

import { localPath } from './localPath';
import { useSession } from './session';

const loginDocument = graphql(`
  mutation Login($input: LoginInput!) {
    login(input: $input) {
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
      }
    }
  }
`);

const FORM = z.object({
  email: z.string().check(z.trim(), z.email()),
  password: z.string().check(z.minLength(1)),
});

type FormValues = z.infer<typeof FORM>;

/** Signs in with e-mail and password. */
export function SignInForm(): ReactNode {
  const t = useTranslations('account');
  const router = useRouter();
  const next = localPath(useSearchParams().get('next'));
  const { signedIn, status } = useSession();
  const { run, isBusy, failure } = useChange(loginDocument);
  const [isRefused, setRefused] = useState(false);
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;

  async function submit(input: FormValues): Promise<void> {
    setRefused(false);
    const answer = await run({ input });
    if (answer === null) return;
    const session = answer.login.signedIn;
    if (!session) {
      setRefused(true);
      return;
    }
    router.push(next);
    signedIn({ value: session.accessToken, expiresAt: Date.parse(session.accessTokenExpiresAt) });
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Field
        label={t('email')}
        type="email"
        autoComplete="username"
        dir="ltr"
        problem={errors.email === undefined ? undefined : t('emailProblem')}
        {...form.register('email')}
      />
      <Field
        label={t('password')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
        problem={errors.password === undefined ? undefined : t('passwordMissing')}
        {...form.register('password')}
      />
      {isRefused && (
        <Notice tone="problem" isUrgent>
          {t('refused')}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" size="large" className="w-full" disabled={isBusy || status === 'unknown'}>
        {t('signIn')}
      </Button>
      <p className="text-center text-muted">
        {t.rich('noAccount', {
          link: (text) => (
            <Link href="/register" className="font-medium text-accent underline underline-offset-4">
              {text}
            </Link>
          ),
        })}
      </p>
    </form>
  );
}
