import { Suspense, type ReactNode } from 'react';

import { SentencesPage } from '@/features/practice/SentencesPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <SentencesPage />
    </Suspense>
  );
}
