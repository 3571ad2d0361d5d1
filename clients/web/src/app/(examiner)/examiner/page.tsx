import { Suspense, type ReactNode } from 'react';

import { QueuePage } from '@/features/examination/QueuePage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <QueuePage />
    </Suspense>
  );
}
