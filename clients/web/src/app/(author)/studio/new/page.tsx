import type { ReactNode } from 'react';

import { NewScenario } from '@/features/studio/NewScenario';

export default function Page(): ReactNode {
  return <NewScenario />;
}
