import type { ReactNode } from 'react';

import { classes } from './classes';

/** What may not be used for a moment: pale, and past the reach of pointer, keyboard and screen reader. */
export function Held(props: { isHeld: boolean; children: ReactNode }): ReactNode {
  return (
    <div inert={props.isHeld} className={classes(props.isHeld && 'opacity-60')}>
      {props.children}
    </div>
  );
}
