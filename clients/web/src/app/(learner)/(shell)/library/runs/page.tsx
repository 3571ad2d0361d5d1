import type { ReactNode } from 'react';

import { PipelineRunsPage } from '@/features/pipelines/PipelineRunsPage';

export default function Page(): ReactNode {
  return <PipelineRunsPage />;
}
