import type { ReactNode } from 'react';

import { PipelinesPage } from '@/features/pipelines/PipelinesPage';

export default function Page(): ReactNode {
  return <PipelinesPage />;
}
