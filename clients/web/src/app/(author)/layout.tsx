import type { ReactNode } from 'react';

import { RequireSession } from '@/features/account/RequireSession';
import { AuthorShell } from '@/features/studio/AuthorShell';
import { RequireAuthor } from '@/features/studio/RequireAuthor';
import { AreaMessages } from '@/i18n/AreaMessages';

/** The layout of the authors' area. */
export default function AuthorLayout(props: { children: ReactNode }): ReactNode {
  return (
    <AreaMessages area="author">
      <RequireSession>
        <RequireAuthor>
          <AuthorShell>{props.children}</AuthorShell>
        </RequireAuthor>
      </RequireSession>
    </AreaMessages>
  );
}
