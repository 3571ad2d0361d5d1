import type { ReactNode } from 'react';

import { PlanPage } from '@/features/settings/PlanPage';

export default function Page(): ReactNode {
  return <PlanPage />;
}
