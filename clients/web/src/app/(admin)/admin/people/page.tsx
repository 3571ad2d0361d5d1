import { Suspense, type ReactNode } from 'react';

import { PeoplePage } from '@/features/admin/PeoplePage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <PeoplePage />
    </Suspense>
  );
}
