'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useLeaving } from '@/features/speaking/useLeaving';

/** Asks before a link, the browser's Back or a closed tab loses what is not saved. */
export function UnsavedGuard(props: { isChanged: boolean }): ReactNode {
  const t = useTranslations('unsaved');
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);
  useLeaving(props.isChanged, (go) => setLeaving({ go }));
  // What saves itself in the meantime takes its question with it.
  if (!props.isChanged && leaving !== null) setLeaving(null);
  return (
    <Dialog isOpen={leaving !== null} onClose={() => setLeaving(null)} title={t('title')} description={t('text')}>
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="danger" onClick={() => leaving?.go()}>
          {t('leave')}
        </Button>
        <Button onClick={() => setLeaving(null)}>{t('stay')}</Button>
      </div>
    </Dialog>
  );
}
