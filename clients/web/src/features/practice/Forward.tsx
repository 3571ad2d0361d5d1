'use client';

import { useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

/** Goes to another page in place of this one. */
export function Forward({ to }: { to: string }): ReactNode {
  const router = useRouter();
  useEffect(() => {
    router.replace(to);
  }, [router, to]);
  return <Skeleton lines={3} />;
}
