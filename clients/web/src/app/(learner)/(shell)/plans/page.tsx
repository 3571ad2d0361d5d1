import { Suspense, type ReactNode } from 'react';

import { PlansPage } from '@/features/plan/PlansPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <PlansPage />
    </Suspense>
  );
}
