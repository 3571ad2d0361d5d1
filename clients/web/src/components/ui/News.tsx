import { useEffect, useRef, type ReactNode } from 'react';

import { Notice } from './Notice';

/** Says what has been done where the page is rebuilt. The focus moves to it, if the element that had it was removed. */
export function News({ children }: { children: ReactNode }): ReactNode {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) text.current?.focus();
  }, []);
  return (
    <div ref={text} tabIndex={-1} className="mb-5 outline-none">
      <Notice>{children}</Notice>
    </div>
  );
}
