import { Suspense, type ReactNode } from 'react';

import { StudioPage } from '@/features/studio/StudioPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <StudioPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
