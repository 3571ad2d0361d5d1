import { Suspense, type ReactNode } from 'react';

import { StudioList } from '@/features/studio/StudioList';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <StudioList />
    </Suspense>
  );
}
