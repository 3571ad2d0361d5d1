'use client';

import type { Failure } from '@vivavoce/graphql';
import { canRetry } from '@vivavoce/learner/canRetry';
import { useFailureText } from '@vivavoce/learner/useFailureText';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';

/** An error notice for learners: the problem, what to do, and the request id. A retry is offered where it can help. */
export function FailureNotice(props: { failure: Failure; onRetry?: () => void; className?: string }): ReactNode {
  const t = useTranslations('failure');
  const textOf = useFailureText();
  const { failure, onRetry } = props;
  return (
    <Notice
      tone="problem"
      isUrgent
      {...(props.className === undefined ? {} : { className: props.className })}
      action={
        onRetry !== undefined &&
        canRetry(failure) && (
          <Button look="quiet" size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <p>{textOf(failure)}</p>
      {failure.requestId !== null && (
        <p className="mt-0.5 text-xs break-all text-muted">{t('requestId', { id: failure.requestId })}</p>
      )}
    </Notice>
  );
}
