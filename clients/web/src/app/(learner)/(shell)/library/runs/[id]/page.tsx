import type { ReactNode } from 'react';

import { PipelineRunPage } from '@/features/pipelines/PipelineRunPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <PipelineRunPage id={decodeURIComponent(id)} />;
}
