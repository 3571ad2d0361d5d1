import { Suspense, type ReactNode } from 'react';

import { TranscriptionsPage } from '@/features/transcriptions/TranscriptionsPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <TranscriptionsPage />
    </Suspense>
  );
}
