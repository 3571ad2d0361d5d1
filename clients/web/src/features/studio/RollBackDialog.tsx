'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

interface RollBackDialogProps {
  /** The version to put back; null while no question is open. */
  version: number | null;
  hasDraft: boolean;
  isBusy: boolean;
  onClose(): void;
  onRollBack(version: number): void;
}

/** Asks before an older version is published again. */
export function RollBackDialog(props: RollBackDialogProps): ReactNode {
  const t = useTranslations('studio.versions');
  const { version } = props;
  return (
    <Dialog
      isOpen={version !== null}
      title={t('askTitle', { version: version ?? 0 })}
      description={t('askText')}
      onClose={props.onClose}
    >
      {props.hasDraft && <p className="mb-4">{t('askDraft')}</p>}
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={props.onClose}>
          {t('askNot')}
        </Button>
        <Button disabled={props.isBusy} onClick={() => version !== null && props.onRollBack(version)}>
          {t('askNow')}
        </Button>
      </div>
    </Dialog>
  );
}
