import { Suspense, type ReactNode } from 'react';

import { NewQuizPage } from '@/features/quizzes/NewQuizPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <NewQuizPage />
    </Suspense>
  );
}
