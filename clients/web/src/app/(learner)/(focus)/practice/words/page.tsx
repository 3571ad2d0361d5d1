import { Suspense, type ReactNode } from 'react';

import { WordsPage } from '@/features/practice/WordsPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <WordsPage />
    </Suspense>
  );
}
