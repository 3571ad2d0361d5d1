import { Suspense, type ReactNode } from 'react';

import { QuizResultPage } from '@/features/quizResult/QuizResultPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <QuizResultPage attemptId={decodeURIComponent(id)} />
    </Suspense>
  );
}
