import type { ReactNode } from 'react';

import { RequireSession } from '@/features/account/RequireSession';
import { AuditFrame } from '@/features/audit/AuditFrame';
import { AreaMessages } from '@/i18n/AreaMessages';

/** The layout of the audit log. */
export default function AuditLayout(props: { children: ReactNode }): ReactNode {
  return (
    <AreaMessages area="audit">
      <RequireSession>
        <AuditFrame>{props.children}</AuditFrame>
      </RequireSession>
    </AreaMessages>
  );
}
