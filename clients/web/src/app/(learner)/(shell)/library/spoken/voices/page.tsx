import type { ReactNode } from 'react';

import { VoicesPage } from '@/features/voices/VoicesPage';

export default function Page(): ReactNode {
  return <VoicesPage />;
}
