import type { ReactNode } from 'react';

import { RequireSession } from '@/features/account/RequireSession';
import { AppShell } from '@/features/shell/AppShell';

/** The pages of people who are signed in. */
export default function LearnerLayout(props: { children: ReactNode }): ReactNode {
  return (
    <AppShell>
      <RequireSession>{props.children}</RequireSession>
    </AppShell>
  );
}
