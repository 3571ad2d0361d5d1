import type { ReactNode } from 'react';

import { KeysPage } from '@/features/keys/KeysPage';

export default function Page(): ReactNode {
  return <KeysPage />;
}
