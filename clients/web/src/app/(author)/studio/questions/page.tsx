import { Suspense, type ReactNode } from 'react';

import { BankPage } from '@/features/bank/BankPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <BankPage />
    </Suspense>
  );
}
