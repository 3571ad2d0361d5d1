import type { ReactNode } from 'react';

import { NewPipelinePage } from '@/features/pipelines/NewPipelinePage';

export default function Page(): ReactNode {
  return <NewPipelinePage />;
}
