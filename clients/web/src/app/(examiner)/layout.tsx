import type { ReactNode } from 'react';

import { RequireSession } from '@/features/account/RequireSession';
import { ExaminerShell } from '@/features/examination/ExaminerShell';
import { RequireExaminer } from '@/features/examination/RequireExaminer';
import { AreaMessages } from '@/i18n/AreaMessages';

/** The layout of the examiners' area. */
export default function ExaminerLayout(props: { children: ReactNode }): ReactNode {
  return (
    <AreaMessages area="examiner">
      <RequireSession>
        <RequireExaminer>
          <ExaminerShell>{props.children}</ExaminerShell>
        </RequireExaminer>
      </RequireSession>
    </AreaMessages>
  );
}
