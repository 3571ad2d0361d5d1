import { Suspense, type ReactNode } from 'react';

import { TalkWithPage } from '@/features/roleplay/TalkWithPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <TalkWithPage scenarioId={decodeURIComponent(id)} />
    </Suspense>
  );
}
