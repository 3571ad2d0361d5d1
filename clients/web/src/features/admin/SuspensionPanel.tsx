'use client';

import { restorePersonDocument, suspendPersonDocument } from '@vivavoce/learner/documents/people';
import { useChange } from '@vivavoce/learner/useChange';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';

import { ActForm } from './ActForm';

interface SuspensionPanelProps {
  personId: string;
  name: string;
  suspension: { reason: string; suspendedAt: string } | null;
  /** Reads the person again: the sessions have ended. */
  onChanged(): void;
}

/** Whether a person's account can be used, with the button that suspends or restores it. */
export function SuspensionPanel(props: SuspensionPanelProps): ReactNode {
  const t = useTranslations('admin');
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const suspend = useChange(suspendPersonDocument);
  const restore = useChange(restorePersonDocument);
  const { personId, name, suspension } = props;
  const title = suspension === null ? t('suspendTitle', { name }) : t('restoreTitle', { name });
  const done = (): void => {
    setOpen(false);
    props.onChanged();
  };
  return (
    <section aria-labelledby="suspension">
      <h2 id="suspension" className="mb-4 text-xl">
        {t('access')}
      </h2>
      {suspension === null ? (
        <p className="mb-4 text-muted">{t('suspendLead')}</p>
      ) : (
        <Notice tone="warning" className="mb-4">
          <p className="font-medium">
            {t('suspendedSince', {
              time: format.dateTime(new Date(suspension.suspendedAt), {
                dateStyle: 'medium',
                timeStyle: 'short',
              }),
            })}
          </p>
          <q className="break-words">{suspension.reason}</q>
        </Notice>
      )}
      <Button
        look={suspension === null ? 'danger' : 'quiet'}
        onClick={() => {
          setOpen(true);
        }}
      >
        {suspension === null ? t('suspend') : t('restore')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={title}
        description={suspension === null ? t('suspendWhat') : t('restoreWhat')}
        onClose={() => {
          setOpen(false);
        }}
      >
        {suspension === null ? (
          <ActForm
            action={t('suspendNow')}
            look="danger"
            reason={{ label: t('reason'), hint: t('reasonHint') }}
            isBusy={suspend.isBusy}
            failure={suspend.failure}
            onSubmit={async (input, reason) =>
              (await suspend.run({ input: { ...input, personId, reason } }))?.suspendPerson.errors ?? null
            }
            onDone={done}
          />
        ) : (
          <ActForm
            action={t('restoreNow')}
            isBusy={restore.isBusy}
            failure={restore.failure}
            onSubmit={async (input) =>
              (await restore.run({ input: { ...input, personId } }))?.restorePerson.errors ?? null
            }
            onDone={done}
          />
        )}
      </Dialog>
    </section>
  );
}
