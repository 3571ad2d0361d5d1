import type { ReactNode } from 'react';

import { DataPage } from '@/features/settings/DataPage';

export default function Page(): ReactNode {
  return <DataPage />;
}
