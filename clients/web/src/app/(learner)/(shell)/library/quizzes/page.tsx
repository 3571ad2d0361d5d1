import { Suspense, type ReactNode } from 'react';

import { QuizzesPage } from '@/features/quizzes/QuizzesPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <QuizzesPage />
    </Suspense>
  );
}
