'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useChange } from '@vivavoce/learner/useChange';
import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { leadingTo, localPath } from '@/lib/localPath';

import { AgeChoice } from './AgeChoice';
import { CredentialsForm } from './CredentialsForm';
import { ProviderButtons } from './ProviderButtons';
import { RegistrationMailed } from './RegistrationMailed';
import { useEntry } from './useEntry';
import { useFirstPage } from './useFirstPage';

const registerDocument = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      signedIn {
        ...SignedInParts
      }
      mailed
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
  ageBracket: z.enum(['FROM_16', 'UNDER_16']),
});

type FormValues = z.infer<typeof FORM>;

/** The registration form. It creates an account and signs the user in, or says that a mail is on its way. */
export function RegisterForm(): ReactNode {
  const t = useTranslations('account');
  const locale = useLocale();
  const enter = useEntry();
  const query = useSearchParams();
  const wanted = query.get('next');
  const first = useFirstPage();
  const next = wanted === null ? first : localPath(wanted);
  const { status } = useSession();
  const keepsGuest = query.get('keep') === 'guest';
  const [isLost, setLost] = useState(false);
  const [isLimited, setLimited] = useState(false);
  const [mailed, setMailed] = useState<{ values: FormValues; isAgain: boolean } | null>(null);
  const { run, isBusy, failure } = useChange(registerDocument);
  const form = useForm<FormValues>({
    resolver: standardSchemaResolver(FORM),
    defaultValues: { displayName: '', email: '', password: '' },
  });
  const { errors } = form.formState;

  async function submit(values: FormValues): Promise<void> {
    setLimited(false);
    const answer = await run({ input: { ...values, locale, timeZone: timeZoneHere(), keepGuest: status === 'guest' } });
    if (answer === null) return;
    if (answer.register.mailed) setMailed((before) => ({ values, isAgain: before !== null }));
    const session = answer.register.signedIn;
    if (session) {
      enter(session, next);
      return;
    }
    for (const error of answer.register.errors) {
      if (error.__typename === 'GuestEnded') setLost(true);
      if (error.__typename === 'MailLimitReached') setLimited(true);
      if (error.__typename === 'EmailTaken') form.setError('email', { type: 'taken' });
      if (error.__typename !== 'InvalidInput') continue;
      for (const { field } of error.violations) {
        if (field === 'email' || field === 'password' || field === 'displayName')
          form.setError(field, { type: 'refused' });
      }
    }
  }

  if (mailed !== null)
    return (
      <RegistrationMailed
        email={mailed.values.email}
        isAgain={mailed.isAgain}
        isLimited={isLimited}
        isBusy={isBusy}
        failure={failure}
        onAgain={() => void submit(mailed.values)}
        onOther={() => setMailed(null)}
      />
    );
  return (
    <>
      <CredentialsForm
        action={t('register')}
        isBusy={isBusy}
        failure={failure}
        other={{ href: leadingTo(wanted, '/sign-in'), text: (link) => t.rich('haveAccount', { link }) }}
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
        <AgeChoice isMissing={errors.ageBracket !== undefined} {...form.register('ageBracket')} />
        {isLimited && (
          <Notice tone="warning" isUrgent>
            {t('mailLimit')}
          </Notice>
        )}
      </CredentialsForm>
      <ProviderButtons returnTo={next} isApart />
    </>
  );
}
