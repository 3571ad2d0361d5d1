import type { ReactNode } from 'react';

/** The key that does the same as a button; hidden where the pointer is a finger. */
export function KeyHint(props: { name: string }): ReactNode {
  return (
    <kbd
      aria-hidden
      className="rounded-md border border-current/30 px-1.5 font-sans text-xs opacity-80 pointer-coarse:hidden"
    >
      {props.name}
    </kbd>
  );
}
