import { Suspense, type ReactNode } from 'react';

import { ExamList } from '@/features/mockExam/ExamList';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <ExamList />
    </Suspense>
  );
}
