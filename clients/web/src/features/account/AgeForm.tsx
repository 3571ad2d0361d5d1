'use client';

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { graphql } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';

import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { localPath } from '@/lib/localPath';

import { AgeChoice } from './AgeChoice';

const ageDocument = graphql(`
  query Age {
    consents {
      ageBracket
    }
  }
`);

const answerAgeDocument = graphql(`
  mutation AnswerAge($input: SetAgeBracketInput!) {
    setAgeBracket(input: $input) {
      consents {
        ageBracket
      }
      errors {
        __typename
      }
    }
  }
`);

const FORM = z.object({ ageBracket: z.enum(['FROM_16', 'UNDER_16']) });

type FormValues = z.infer<typeof FORM>;

/** Asks a person who has signed in elsewhere for their age, unless it is known, and continues. */
export function AgeForm(): ReactNode {
  const t = useTranslations('account');
  const router = useRouter();
  const next = localPath(useSearchParams().get('next'));
  const { data, failure, reload } = useGraph(ageDocument, {}, { isFresh: true });
  const answering = useChange(answerAgeDocument);
  const form = useForm<FormValues>({ resolver: standardSchemaResolver(FORM) });
  const isAnswered = data !== null && data.consents.ageBracket !== null;

  useEffect(() => {
    if (isAnswered) router.replace(next);
  }, [isAnswered, router, next]);

  async function submit(values: FormValues): Promise<void> {
    // Refused only if another window has answered differently, and then that answer counts.
    if ((await answering.run({ input: values })) !== null) router.replace(next);
  }

  if (failure !== null && data === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (data === null || isAnswered) return <Skeleton lines={3} />;
  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <AgeChoice isMissing={form.formState.errors.ageBracket !== undefined} {...form.register('ageBracket')} />
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} />}
      {answering.failure !== null && <FailureNotice failure={answering.failure} />}
      <Button type="submit" size="large" className="w-full" disabled={answering.isBusy}>
        {t('ageContinue')}
      </Button>
    </form>
  );
}
