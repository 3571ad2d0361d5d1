import { Suspense, type ReactNode } from 'react';

import { ScenarioPractice } from '@/features/practice/ScenarioPractice';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <ScenarioPractice scenarioId={decodeURIComponent(id)} />
    </Suspense>
  );
}
