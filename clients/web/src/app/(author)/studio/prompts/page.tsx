import type { ReactNode } from 'react';

import { PromptList } from '@/features/prompts/PromptList';

export default function Page(): ReactNode {
  return <PromptList />;
}
