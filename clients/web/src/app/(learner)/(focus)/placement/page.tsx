import { Suspense, type ReactNode } from 'react';

import { PlacementPage } from '@/features/placement/PlacementPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <PlacementPage />
    </Suspense>
  );
}
