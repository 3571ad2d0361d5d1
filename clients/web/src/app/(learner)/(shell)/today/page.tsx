import { Suspense, type ReactNode } from 'react';

import { TodayScreen } from '@/features/home/TodayScreen';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <TodayScreen />
    </Suspense>
  );
}
