import type { ReactNode } from 'react';

import { LibraryTabs } from '@/features/library/LibraryTabs';
import { AreaMessages } from '@/i18n/AreaMessages';

export default function Layout(props: { children: ReactNode }): ReactNode {
  return (
    <AreaMessages area="library">
      <LibraryTabs />
      {props.children}
    </AreaMessages>
  );
}
