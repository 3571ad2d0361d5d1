import type { ReactNode } from 'react';

import { NewQuestion } from '@/features/bank/NewQuestion';

export default function Page(): ReactNode {
  return <NewQuestion />;
}
