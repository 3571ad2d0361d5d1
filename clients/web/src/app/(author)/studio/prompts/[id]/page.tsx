import { Suspense, type ReactNode } from 'react';

import { PromptPage } from '@/features/prompts/PromptPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <PromptPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
