import type { ComponentProps, ReactNode } from 'react';

import { classes } from './classes';

/** A card: a bordered surface that groups content. */
export function Card({ className, ...rest }: ComponentProps<'section'>): ReactNode {
  return (
    <section
      className={classes('rounded-card border border-line bg-surface p-5 shadow-card sm:p-6', className)}
      {...rest}
    />
  );
}
