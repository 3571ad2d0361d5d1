import type { ReactNode } from 'react';

import { Welcome } from '@/features/home/Welcome';
import { AreaMessages } from '@/i18n/AreaMessages';

export default function Page(): ReactNode {
  return (
    <AreaMessages area="welcome">
      <Welcome />
    </AreaMessages>
  );
}
