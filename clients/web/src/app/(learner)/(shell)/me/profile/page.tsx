import type { ReactNode } from 'react';

import { ProfilePage } from '@/features/settings/ProfilePage';

export default function Page(): ReactNode {
  return <ProfilePage />;
}
