import { Suspense, type ReactNode } from 'react';

import { ScenarioList } from '@/features/scenarios/ScenarioList';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <ScenarioList />
    </Suspense>
  );
}
