'use client';

import { useSession } from '@vivavoce/learner/session';
import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';

/** Opens Today for people who are signed in: the landing page is for the others. */
export function SkipWelcome(): ReactNode {
  const { status } = useSession();
  const router = useRouter();
  useEffect(() => {
    if (status === 'signedIn') router.replace('/today');
  }, [status, router]);
  return null;
}
