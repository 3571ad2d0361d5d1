import type { ReactNode } from 'react';

import { ImportPage } from '@/features/bank/ImportPage';

export default function Page(): ReactNode {
  return <ImportPage />;
}
