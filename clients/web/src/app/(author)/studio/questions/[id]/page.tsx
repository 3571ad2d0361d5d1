import { Suspense, type ReactNode } from 'react';

import { QuestionPage } from '@/features/bank/QuestionPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <QuestionPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
