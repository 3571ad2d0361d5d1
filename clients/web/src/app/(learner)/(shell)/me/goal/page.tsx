import type { ReactNode } from 'react';

import { GoalPage } from '@/features/settings/GoalPage';

export default function Page(): ReactNode {
  return <GoalPage />;
}
