import { Suspense, type ReactNode } from 'react';

import { SpokenTextsPage } from '@/features/spokenTexts/SpokenTextsPage';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <SpokenTextsPage />
    </Suspense>
  );
}
