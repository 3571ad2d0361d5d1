import { useLayoutEffect, useRef, type ReactNode } from 'react';

import { classes } from './classes';

/** What may not be used for a moment: pale, and past the reach of pointer, keyboard and screen reader. */
export function Held(props: { isHeld: boolean; children: ReactNode }): ReactNode {
  const area = useRef<HTMLDivElement>(null);
  const { isHeld } = props;
  useLayoutEffect(() => {
    const used = document.activeElement; // the browser takes the focus from it at once
    if (!isHeld || !(used instanceof HTMLElement) || area.current?.contains(used) !== true) return undefined;
    return () => {
      if (document.activeElement === document.body) used.focus();
    };
  }, [isHeld]);
  return (
    <div ref={area} inert={isHeld} className={classes(isHeld && 'opacity-60')}>
      {props.children}
    </div>
  );
}
