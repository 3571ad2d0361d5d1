import type { ReactNode } from 'react';

import { ReceiptPage } from '@/features/privacy/ReceiptPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <ReceiptPage id={id} />;
}
