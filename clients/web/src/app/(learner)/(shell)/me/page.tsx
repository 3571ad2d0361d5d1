import { Suspense, type ReactNode } from 'react';

import { SettingsScreen } from '@/features/settings/SettingsScreen';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <SettingsScreen />
    </Suspense>
  );
}
