import type { ReactNode } from 'react';

import { SpokenTextPage } from '@/features/spokenTexts/SpokenTextPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <SpokenTextPage id={decodeURIComponent(id)} />;
}
