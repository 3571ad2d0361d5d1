import { Suspense, type ReactNode } from 'react';

import { DocumentsPage } from '@/features/documents/DocumentsPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <DocumentsPage />
    </Suspense>
  );
}
