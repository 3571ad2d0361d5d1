import { Suspense, type ReactNode } from 'react';

import { ReaderPage } from '@/features/reader/ReaderPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <ReaderPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
