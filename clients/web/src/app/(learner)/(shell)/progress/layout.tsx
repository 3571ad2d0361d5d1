import type { ReactNode } from 'react';

import { ProgressTabs } from '@/features/progress/ProgressTabs';
import { AreaMessages } from '@/i18n/AreaMessages';

export default function Layout(props: { children: ReactNode }): ReactNode {
  return (
    <AreaMessages area="progress">
      <ProgressTabs />
      {props.children}
    </AreaMessages>
  );
}
