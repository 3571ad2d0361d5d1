import { Suspense, type ReactNode } from 'react';

import { LibrarySearch } from '@/features/library/LibrarySearch';

export default function Page(): ReactNode {
  return (
    <Suspense>
      <LibrarySearch />
    </Suspense>
  );
}
