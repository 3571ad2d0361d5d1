'use client';

import type { ReactNode } from 'react';

import { AreaError } from '@/features/shell/AreaError';

/** The error page for an unexpected error outside of the areas. */
export default function PageError(props: { error: Error & { digest?: string }; reset: () => void }): ReactNode {
  return (
    <main className="px-5">
      <AreaError {...props} />
    </main>
  );
}
