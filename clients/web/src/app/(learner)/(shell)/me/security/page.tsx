import type { ReactNode } from 'react';

import { SecurityPage } from '@/features/security/SecurityPage';

export default function Page(): ReactNode {
  return <SecurityPage />;
}
