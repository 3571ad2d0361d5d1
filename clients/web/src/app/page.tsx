import type { ReactNode } from 'react';

import { SkipWelcome } from '@/features/home/SkipWelcome';
import { Welcome } from '@/features/home/Welcome';
import { AreaMessages } from '@/i18n/AreaMessages';

export default function Page(): ReactNode {
  return (
    <AreaMessages area="welcome">
      <SkipWelcome />
      <Welcome />
    </AreaMessages>
  );
}
