'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';
import { ConsentLink } from '@/features/spokenTexts/ConsentLink';

import { useModelState } from './useModelState';

interface ModelNoticeProps {
  /** Whether something takes the place of each model step that fails. */
  isReplaced: boolean;
}

/** Says why a model step can't work for the person, and what to do; nothing where it can, and while that is not known. */
export function ModelNotice({ isReplaced }: ModelNoticeProps): ReactNode {
  const t = useTranslations('pipelines.model');
  const state = useModelState();
  if (state === null || state === 'ready') return null;
  return (
    <Notice tone="warning">
      <p>
        {t(state)} {t(isReplaced ? 'replaced' : 'fails')}
      </p>
      <p className="mt-1 text-sm">
        {state === 'notAllowed' ? <ConsentLink /> : t(isReplaced ? 'setUp' : 'chooseOrSetUp')}
      </p>
    </Notice>
  );
}
