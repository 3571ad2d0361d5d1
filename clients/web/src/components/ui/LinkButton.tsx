import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

import { Button } from './Button';

interface LinkButtonProps extends Pick<ComponentProps<typeof Button>, 'look' | 'size' | 'className' | 'aria-label'> {
  href: string;
  /** Whether the other page takes the place of this one in the browser's history. */
  replace?: boolean;
  children: ReactNode;
}

/** A link to another page that looks like a button. */
export function LinkButton({ href, replace = false, children, ...looks }: LinkButtonProps): ReactNode {
  return (
    <Button asChild {...looks}>
      <Link href={href} replace={replace}>
        {children}
      </Link>
    </Button>
  );
}
