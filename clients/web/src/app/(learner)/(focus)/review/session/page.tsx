import { Suspense, type ReactNode } from 'react';

import { ReviewSession } from '@/features/review/ReviewSession';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <ReviewSession />
    </Suspense>
  );
}
