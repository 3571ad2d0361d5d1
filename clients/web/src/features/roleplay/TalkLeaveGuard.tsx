'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useLeaving } from '@/features/speaking/useLeaving';

/** Asks before a link, the browser's Back or a closed tab ends a running talk. */
export function TalkLeaveGuard(props: { isRunning: boolean; onLeave(): void }): ReactNode {
  const t = useTranslations('talk.leave');
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);
  useLeaving(props.isRunning, (go) => setLeaving({ go }));
  // When a talk ends without an action, the question closes.
  if (!props.isRunning && leaving !== null) setLeaving(null);
  return (
    <Dialog isOpen={leaving !== null} onClose={() => setLeaving(null)} title={t('title')} description={t('text')}>
      <div className="flex flex-wrap justify-end gap-3">
        <Button
          look="quiet"
          onClick={() => {
            props.onLeave();
            leaving?.go();
          }}
        >
          {t('leave')}
        </Button>
        <Button onClick={() => setLeaving(null)}>{t('stay')}</Button>
      </div>
    </Dialog>
  );
}
