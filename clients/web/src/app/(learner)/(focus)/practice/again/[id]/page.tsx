import { Suspense, type ReactNode } from 'react';

import { AttemptAgain } from '@/features/practice/AttemptAgain';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <AttemptAgain attemptId={decodeURIComponent(id)} />
    </Suspense>
  );
}
