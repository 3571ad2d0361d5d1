import type { ReactNode } from 'react';

import { RequireSession } from '@/features/account/RequireSession';
import { FocusShell } from '@/features/shell/FocusShell';

/** The layout of pages on which the learner does one thing, without navigation. */
export default function FocusLayout(props: { children: ReactNode }): ReactNode {
  return (
    <FocusShell>
      <RequireSession>{props.children}</RequireSession>
    </FocusShell>
  );
}
