import type { ReactNode } from 'react';

import { InterfacePage } from '@/features/settings/InterfacePage';

export default function Page(): ReactNode {
  return <InterfacePage />;
}
