import type { ReactNode } from 'react';

import { RequireSession } from '@/features/account/RequireSession';
import { AdminShell } from '@/features/admin/AdminShell';
import { RequireAdmin } from '@/features/admin/RequireAdmin';
import { AreaMessages } from '@/i18n/AreaMessages';

/** The layout of the administrators' area. */
export default function AdminLayout(props: { children: ReactNode }): ReactNode {
  return (
    <AreaMessages area="admin">
      <RequireSession>
        <RequireAdmin>
          <AdminShell>{props.children}</AdminShell>
        </RequireAdmin>
      </RequireSession>
    </AreaMessages>
  );
}
