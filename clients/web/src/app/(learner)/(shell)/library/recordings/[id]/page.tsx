import type { ReactNode } from 'react';

import { TranscriptPage } from '@/features/transcriptions/TranscriptPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <TranscriptPage id={decodeURIComponent(id)} />;
}
