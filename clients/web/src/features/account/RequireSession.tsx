'use client';

import { useSession } from '@vivavoce/learner/session';
import { useTranslations } from 'next-intl';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';

import { Suspended } from './Suspended';

/** Shows its children to signed-in users and redirects others to the sign-in page. */
export function RequireSession(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('failure');
  const { status, lookAgain } = useSession();
  const router = useRouter();
  const path = usePathname();

  useEffect(() => {
    if (status === 'signedOut' || status === 'guest') router.replace(`/sign-in?next=${encodeURIComponent(path)}`);
  }, [status, router, path]);

  switch (status) {
    case 'signedIn':
      return props.children;
    case 'unknown':
    case 'guest':
    case 'signedOut':
      return <Skeleton lines={4} className="pt-6" />;
    case 'suspended':
      return <Suspended />;
    case 'unreachable':
      return (
        <Notice
          tone="problem"
          isUrgent
          action={
            <Button look="quiet" size="small" onClick={lookAgain}>
              {t('retry')}
            </Button>
          }
        >
          {t('NETWORK')}
        </Notice>
      );
  }
}
