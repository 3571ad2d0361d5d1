import { Suspense, type ReactNode } from 'react';

import { CompareView } from '@/features/history/CompareView';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <CompareView />
    </Suspense>
  );
}
