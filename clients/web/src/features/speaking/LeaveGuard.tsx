'use client';

import type { Result, Task } from '@vivavoce/learner/speaking';
import type { Phase, Speaking } from '@vivavoce/live/speaking';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

/** Asks before a link or a closed tab ends a running recording. */
export function LeaveGuard(props: { speaking: Speaking<Task, Result>; phase: Phase }): ReactNode {
  const t = useTranslations('leave');
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);
  const isRunning = props.phase === 'starting' || props.phase === 'speaking' || props.phase === 'finishing';

  useEffect(() => {
    if (!isRunning) return;
    const close = (event: BeforeUnloadEvent): void => event.preventDefault();
    const click = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.origin !== location.origin) return;
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (link.pathname === location.pathname) return; // for example the link to the content
      event.preventDefault();
      event.stopPropagation();
      setTarget(`${link.pathname}${link.search}`);
    };
    window.addEventListener('beforeunload', close);
    document.addEventListener('click', click, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', close);
      document.removeEventListener('click', click, { capture: true });
    };
  }, [isRunning]);

  return (
    <Dialog
      isOpen={target !== null && isRunning}
      onClose={() => setTarget(null)}
      title={t('title')}
      description={t('text')}
    >
      <div className="flex flex-wrap justify-end gap-3">
        <Button
          look="quiet"
          onClick={() => {
            props.speaking.dispose();
            if (target !== null) router.push(target);
          }}
        >
          {t('leave')}
        </Button>
        <Button onClick={() => setTarget(null)}>{t('stay')}</Button>
      </div>
    </Dialog>
  );
}
