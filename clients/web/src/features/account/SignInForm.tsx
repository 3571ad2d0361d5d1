'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { leadingTo, localPath } from '@/lib/localPath';
import { hasPasskeys } from '@/platform/passkeys';

import { CredentialsForm } from './CredentialsForm';
import { FactorForm, type Challenge } from './FactorForm';
import { PasskeySignIn } from './PasskeySignIn';
import { ProviderButtons } from './ProviderButtons';
import { useEntry } from './useEntry';

const loginDocument = graphql(`
  mutation Login($input: LoginInput!) {
    login(input: $input) {
      signedIn {
        ...SignedInParts
      }
      errors {
        __typename
        ... on LoginChallenge {
          challenge
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

/** What a browser can do does not change. */
function never(): () => void {
  return () => undefined;
}

/** The sign-in form, for email and password, and for the second factor where the account has one. */
export function SignInForm(): ReactNode {
  const t = useTranslations('account');
  const steps = useTranslations('factor');
  const suspended = useTranslations('suspended');
  const wanted = useSearchParams().get('next');
  const next = localPath(wanted);
  const enter = useEntry();
  const { status } = useSession();
  const { run, isBusy, failure } = useChange(loginDocument);
  const canUsePasskeys = useSyncExternalStore(never, hasPasskeys, () => false);
  const [problem, setProblem] = useState<'refused' | 'ended'>();
  const [challenge, setChallenge] = useState<Challenge>();
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;

  async function submit(input: FormValues): Promise<void> {
    setProblem(undefined);
    const answer = await run({ input });
    if (answer === null) return;
    const { signedIn, errors } = answer.login;
    if (signedIn) enter(signedIn, next);
    for (const error of errors) {
      if (error.__typename === 'LoginChallenge') setChallenge({ challenge: error.challenge, kinds: error.kinds });
      else setProblem('refused');
    }
  }

  function leaveChallenge(why?: 'ended'): void {
    setChallenge(undefined);
    setProblem(why);
    form.resetField('password');
  }

  if (challenge !== undefined)
    return (
      <FactorForm
        challenge={challenge}
        onSignedIn={(session) => {
          enter(session, next);
        }}
        onEnded={() => {
          leaveChallenge('ended');
        }}
        onBack={() => {
          leaveChallenge();
        }}
      />
    );

  return (
    <>
      <CredentialsForm
        action={t('signIn')}
        isBusy={isBusy}
        failure={failure}
        other={{ href: leadingTo(wanted, '/register'), text: (link) => t.rich('noAccount', { link }) }}
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
      >
        {status === 'guest' && <Notice>{t('guestSignIn')}</Notice>}
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
        <Link href="/forgot" className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {t('forgot')}
        </Link>
        {failure?.reason === 'SUSPENDED' && (
          <Link
            href="/suspended"
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
          >
            {suspended('data')}
          </Link>
        )}
        {problem !== undefined && (
          <Notice tone="problem" isUrgent>
            {problem === 'refused' ? t('refused') : steps('ended')}
          </Notice>
        )}
      </CredentialsForm>
      {canUsePasskeys && (
        <PasskeySignIn
          onSignedIn={(session) => {
            enter(session, next);
          }}
        />
      )}
      <ProviderButtons returnTo={next} isApart={!canUsePasskeys} />
    </>
  );
}
