'use client';

import { useSession } from '@vivavoce/learner/session';
import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

/** Says on every page whose account an administrator looks at, with the way out. */
export function ViewBanner(): ReactNode {
  const t = useTranslations('view');
  const router = useRouter();
  const { view, leaveView } = useSession();
  if (view === null) return null;
  return (
    <aside
      aria-label={t('label')}
      className="sticky top-0 z-40 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-fair/35 bg-fair-soft px-4 py-2 text-ink"
    >
      <Eye aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 basis-56 break-words">{t('viewing', { name: view.name })}</p>
      <Button
        look="quiet"
        size="small"
        onClick={() => {
          router.push(view.from);
          leaveView();
        }}
      >
        {t('leave')}
      </Button>
    </aside>
  );
}
