import type { ReactNode } from 'react';

import { RatingPage } from '@/features/examination/RatingPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <RatingPage id={decodeURIComponent(id)} />;
}
