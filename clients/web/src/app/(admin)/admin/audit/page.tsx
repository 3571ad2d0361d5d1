import { Suspense, type ReactNode } from 'react';

import { AuditPage } from '@/features/audit/AuditPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <AuditPage />
    </Suspense>
  );
}
