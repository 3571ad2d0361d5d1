'use client';

import type { PipelinePartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';

interface ChangedNoticeProps {
  /** The pipeline as it is now. */
  pipeline: PipelinePartsFragment;
  isBusy: boolean;
  onOverwrite(): void;
  onTakeOther(): void;
}

/** Says that the pipeline was changed elsewhere meanwhile, and asks which one is to stay. */
export function ChangedNotice({ pipeline, isBusy, onOverwrite, onTakeOther }: ChangedNoticeProps): ReactNode {
  const t = useTranslations('pipelines.form');
  return (
    <Notice
      tone="warning"
      isUrgent
      action={
        <div className="flex flex-wrap gap-2">
          <Button look="quiet" size="small" disabled={isBusy} onClick={onOverwrite}>
            {t('saveMine', { version: pipeline.version + 1 })}
          </Button>
          <Button look="quiet" size="small" disabled={isBusy} onClick={onTakeOther}>
            {t('takeOther', { version: pipeline.version })}
          </Button>
        </div>
      }
    >
      {t('changed', { version: pipeline.version })}
    </Notice>
  );
}
