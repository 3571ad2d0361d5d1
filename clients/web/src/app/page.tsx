import type { ReactNode } from 'react';

import { Welcome } from '@/features/home/Welcome';

export default function Page(): ReactNode {
  return <Welcome />;
}
