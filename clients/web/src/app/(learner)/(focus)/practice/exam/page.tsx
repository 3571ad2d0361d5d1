import { Suspense, type ReactNode } from 'react';

import { StartExam } from '@/features/mockExam/StartExam';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <StartExam />
    </Suspense>
  );
}
