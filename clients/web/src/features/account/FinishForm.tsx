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
import { useEntry } from './useEntry';
import { useFirstPage } from './useFirstPage';

const finishDocument = graphql(`
  mutation FinishRegistration($input: FinishRegistrationInput!) {
    finishRegistration(input: $input) {
      signedIn {
        ...SignedInParts
      }
      errors {
        __typename
      }
    }
  }
`);

const FORM = z.object({ password: z.string().check(z.minLength(1), z.maxLength(128)) });

type FormValues = z.infer<typeof FORM>;

/**
 * The form that the link of a registration opens. It asks for the password, because the reader of the mail may be
 * another person than the one who registered.
 */
export function FinishForm(): ReactNode {
  const t = useTranslations('account');
  const token = useLinkToken();
  const enter = useEntry();
  const next = useFirstPage();
  const { run, isBusy, failure } = useChange(finishDocument);
  const [isInvalid, setInvalid] = useState(false);
  const form = useForm<FormValues>({ resolver: standardSchemaResolver(FORM), defaultValues: { password: '' } });
  const problem = form.formState.errors.password;

  async function submit({ password }: FormValues): Promise<void> {
    const answer = await run({ input: { token: token ?? '', password } });
    if (answer === null) return;
    const { signedIn, errors } = answer.finishRegistration;
    if (signedIn) enter(signedIn, next);
    else if (errors.some((error) => error.__typename === 'LinkInvalid')) setInvalid(true);
    else form.setError('password', { type: 'refused' });
  }

  if (isInvalid || token === '')
    return (
      <div className="space-y-5">
        <Notice tone="warning" isUrgent>
          {t('finishInvalid')}
        </Notice>
        <LinkButton href="/sign-in" size="large" className="w-full">
          {t('signIn')}
        </LinkButton>
        <LinkButton href="/register" look="quiet" size="large" className="w-full">
          {t('registerAgain')}
        </LinkButton>
      </div>
    );
  return (
    <CredentialsForm
      action={t('finish')}
      isBusy={isBusy || token === null}
      failure={failure}
      other={{ href: '/sign-in', text: (link) => t.rich('haveAccount', { link }) }}
      onSubmit={(event) => void form.handleSubmit(submit)(event)}
    >
      <Field
        label={t('password')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
        problem={problem === undefined ? undefined : t(problem.type === 'refused' ? 'finishWrong' : 'passwordMissing')}
        {...form.register('password')}
      />
    </CredentialsForm>
  );
}
