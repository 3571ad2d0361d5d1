import { Suspense, type ReactNode } from 'react';

import { ReviewPage } from '@/features/review/ReviewPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <ReviewPage />
    </Suspense>
  );
}
