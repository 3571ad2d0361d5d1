import { Suspense, type ReactNode } from 'react';

import { TalkPage } from '@/features/practice/TalkPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <TalkPage />
    </Suspense>
  );
}
