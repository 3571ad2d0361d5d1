import { Suspense, type ReactNode } from 'react';

import { OwnSentencesPage } from '@/features/practice/OwnSentencesPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <OwnSentencesPage />
    </Suspense>
  );
}
