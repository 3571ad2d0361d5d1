import type { ReactNode } from 'react';

import { PipelinePage } from '@/features/pipelines/PipelinePage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <PipelinePage id={decodeURIComponent(id)} />;
}
