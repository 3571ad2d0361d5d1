import { Suspense, type ReactNode } from 'react';

import { SoundsPage } from '@/features/practice/SoundsPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <SoundsPage />
    </Suspense>
  );
}
