import type { ReactNode } from 'react';

import { CheckoutReturn } from '@/features/plan/CheckoutReturn';

export default function Page(): ReactNode {
  return <CheckoutReturn />;
}
