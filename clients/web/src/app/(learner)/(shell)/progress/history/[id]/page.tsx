import type { ReactNode } from 'react';

import { AttemptView } from '@/features/history/AttemptView';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <AttemptView id={decodeURIComponent(id)} />;
}
