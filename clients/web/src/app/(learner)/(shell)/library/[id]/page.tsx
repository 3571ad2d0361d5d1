import type { ReactNode } from 'react';

import { ScenarioView } from '@/features/scenarios/ScenarioView';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return <ScenarioView id={decodeURIComponent(id)} />;
}
