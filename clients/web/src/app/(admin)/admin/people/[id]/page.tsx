import type { ReactNode } from 'react';

import { PersonPage } from '@/features/admin/PersonPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <PersonPage id={decodeURIComponent(id)} />;
}
