import { Suspense, type ReactNode } from 'react';

import { DeviceCheck } from '@/features/microphone/DeviceCheck';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <DeviceCheck />
    </Suspense>
  );
}
