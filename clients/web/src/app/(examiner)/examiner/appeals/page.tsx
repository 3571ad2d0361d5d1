import type { ReactNode } from 'react';

import { AppealsPage } from '@/features/appeals/AppealsPage';

export default function Page(): ReactNode {
  return <AppealsPage />;
}
