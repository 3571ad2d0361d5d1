'use client';

import type { Result, Task } from '@vivavoce/learner/speaking';
import type { Phase, Speaking } from '@vivavoce/live/speaking';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

import { useLeaving } from './useLeaving';

/** Asks before a link, the browser's Back or a closed tab ends a running recording. */
export function LeaveGuard(props: { speaking: Speaking<Task, Result>; phase: Phase }): ReactNode {
  const t = useTranslations('leave');
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);
  const isRunning = props.phase === 'starting' || props.phase === 'speaking' || props.phase === 'finishing';
  useLeaving(isRunning, (go) => setLeaving({ go }));
  // When a recording ends without an action, the question closes.
  if (!isRunning && leaving !== null) setLeaving(null);

  return (
    <Dialog isOpen={leaving !== null} onClose={() => setLeaving(null)} title={t('title')} description={t('text')}>
      <div className="flex flex-wrap justify-end gap-3">
        <Button
          look="quiet"
          onClick={() => {
            props.speaking.dispose();
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
