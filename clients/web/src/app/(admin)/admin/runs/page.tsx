import { Suspense, type ReactNode } from 'react';

import { OperatedRunsPage } from '@/features/operatedRuns/OperatedRunsPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <OperatedRunsPage />
    </Suspense>
  );
}
