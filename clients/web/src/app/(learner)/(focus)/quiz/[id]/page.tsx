import { Suspense, type ReactNode } from 'react';

import { QuizTakingPage } from '@/features/quizTaking/QuizTakingPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <QuizTakingPage attemptId={decodeURIComponent(id)} />
    </Suspense>
  );
}
