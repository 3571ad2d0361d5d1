'use client';

import type { Failure, ModelPurpose } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** The reasons for which an author or the operator can do something. */
const KNOWN = [
  'BILLING_UNAVAILABLE',
  'BUDGET_USED_UP',
  'EXAMPLE_UNKNOWN',
  'MODEL_ANSWER_INVALID',
  'MODEL_BUSY',
  'MODEL_OFF',
  'MODEL_UNAVAILABLE',
  'PROMPT_UNKNOWN',
] as const;

interface TrialFailureProps {
  failure: Failure | null;
  isLost: boolean;
  purpose: ModelPurpose;
}

/** Says why there is no whole answer, and what can be done. */
export function TrialFailure({ failure, isLost, purpose }: TrialFailureProps): ReactNode {
  const t = useTranslations('prompts');
  const reason = KNOWN.find((one) => one === failure?.reason);
  if (isLost)
    return (
      <Notice tone="problem" isUrgent>
        {t('try.lost')}
      </Notice>
    );
  if (failure === null) return null;
  if (reason === undefined) return <FailureNotice failure={failure} />;
  return (
    <Notice tone="warning" isUrgent>
      {t(`try.failure.${reason}`, { purpose: t(`purpose.${purpose}`) })}
      {reason === 'MODEL_OFF' && (
        <span className="mt-1 block">
          {t('try.operator')}{' '}
          <code dir="ltr" className="break-words">{`CONTENT_MODELS, CONTENT_MODEL_<NAME>_PURPOSES=${purpose}`}</code>
        </span>
      )}
    </Notice>
  );
}
