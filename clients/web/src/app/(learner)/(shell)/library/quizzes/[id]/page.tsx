import { Suspense, type ReactNode } from 'react';

import { QuizPage } from '@/features/quizzes/QuizPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <QuizPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
