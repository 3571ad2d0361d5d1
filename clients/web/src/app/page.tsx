import type { ReactNode } from 'react';

import { SkipWelcome } from '@/features/home/SkipWelcome';
import { Welcome } from '@/features/home/Welcome';

export default function Page(): ReactNode {
  return (
    <>
      <SkipWelcome />
      <Welcome />
    </>
  );
}
