import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

export default function Loading(): ReactNode {
  return <Skeleton lines={5} />;
}
