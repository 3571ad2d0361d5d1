import type { ReactNode } from 'react';

import { ChangePipelinePage } from '@/features/pipelines/ChangePipelinePage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <ChangePipelinePage id={decodeURIComponent(id)} />;
}
