import type { ReactNode } from 'react';

import { AreaMessages } from '@/i18n/AreaMessages';

export default function Layout(props: { children: ReactNode }): ReactNode {
  return <AreaMessages area="sharedQuiz">{props.children}</AreaMessages>;
}
