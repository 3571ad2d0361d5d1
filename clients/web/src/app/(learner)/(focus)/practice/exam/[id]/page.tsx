import { Suspense, type ReactNode } from 'react';

import { ExamPage } from '@/features/mockExam/ExamPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <ExamPage examId={decodeURIComponent(id)} />
    </Suspense>
  );
}
