import type { ReactNode } from 'react';

import { MyPlanPage } from '@/features/plan/MyPlanPage';

export default function Page(): ReactNode {
  return <MyPlanPage />;
}
