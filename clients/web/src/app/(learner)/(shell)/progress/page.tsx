import { Suspense, type ReactNode } from 'react';

import { ProgressScreen } from '@/features/progress/ProgressScreen';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <ProgressScreen />
    </Suspense>
  );
}
