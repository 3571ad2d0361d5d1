'use client';

import { useSession } from '@vivavoce/learner/session';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';

/** What somebody sees whose account was suspended: why, and the way to another account. */
export function Suspended(): ReactNode {
  const t = useTranslations('suspended');
  const { suspension, signOut } = useSession();
  return (
    <div role="alert" className="mx-auto max-w-xl py-10">
      <Empty
        isPage
        title={t('title')}
        action={
          <Button look="quiet" onClick={() => void signOut()}>
            {t('signOut')}
          </Button>
        }
      >
        {t('lead')} {suspension !== null && suspension !== '' && <q className="mt-3 block text-ink">{suspension}</q>}
      </Empty>
    </div>
  );
}
