import { Suspense, type ReactNode } from 'react';

import { PracticeScreen } from '@/features/practice/PracticeScreen';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <PracticeScreen />
    </Suspense>
  );
}
