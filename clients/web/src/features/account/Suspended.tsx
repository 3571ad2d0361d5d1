'use client';

import { useSession } from '@vivavoce/learner/session';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';

/** What a person with a suspended account sees: why, and the way to another account. */
export function Suspended(): ReactNode {
  const t = useTranslations('suspended');
  const { suspension, signOut } = useSession();
  return (
    <div role="alert" className="mx-auto max-w-xl py-10">
      <Empty
        isPage
        title={t('title')}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <LinkButton href="/suspended" look="quiet">
              {t('data')}
            </LinkButton>
            <Button look="quiet" onClick={() => void signOut()}>
              {t('signOut')}
            </Button>
          </div>
        }
      >
        {t('lead')} {suspension !== null && suspension !== '' && <q className="mt-3 block text-ink">{suspension}</q>}
      </Empty>
    </div>
  );
}
