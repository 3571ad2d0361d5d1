import type { ReactNode } from 'react';

import { RequireSession } from '@/features/account/RequireSession';
import { AppShell } from '@/features/shell/AppShell';

/** The layout of pages that require a sign-in. */
export default function LearnerLayout(props: { children: ReactNode }): ReactNode {
  return (
    <AppShell>
      <RequireSession>{props.children}</RequireSession>
    </AppShell>
  );
}
