import { Suspense, type ReactNode } from 'react';

import { HistoryList } from '@/features/history/HistoryList';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <HistoryList />
    </Suspense>
  );
}
