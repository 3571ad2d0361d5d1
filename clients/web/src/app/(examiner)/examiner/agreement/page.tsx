import { Suspense, type ReactNode } from 'react';

import { AgreementPage } from '@/features/examination/AgreementPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <AgreementPage />
    </Suspense>
  );
}
