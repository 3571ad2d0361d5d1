import { Suspense, type ReactNode } from 'react';

import { ExamReportPage } from '@/features/mockExam/ExamReportPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <ExamReportPage examId={decodeURIComponent(id)} />
    </Suspense>
  );
}
