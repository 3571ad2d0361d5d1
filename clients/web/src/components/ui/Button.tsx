import { Slot } from '@radix-ui/react-slot';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';

import { classes } from './classes';

const LOOKS = {
  primary: 'bg-accent text-accent-ink hover:brightness-110',
  quiet: 'border border-line bg-surface text-ink hover:bg-sunken',
  bare: 'text-ink hover:bg-sunken',
  danger: 'border border-poor/40 bg-surface text-poor hover:bg-poor-soft',
};

const SIZES = {
  small: 'min-h-9 px-3 text-sm gap-1.5',
  medium: 'min-h-11 px-5 gap-2',
  large: 'min-h-13 px-7 text-lg gap-2.5',
  icon: 'size-11 shrink-0',
};

function stay(event: MouseEvent): void {
  event.preventDefault();
}

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
  /** Applies the styles to the only child instead of rendering a button, for example to a link. */
  asChild?: boolean;
}

/** A button. A disabled one keeps the focus, so that keyboards and screen readers do not lose their place. */
export function Button({
  look = 'primary',
  size = 'medium',
  asChild = false,
  className,
  type,
  disabled = false,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  const Tag = asChild ? Slot : 'button';
  return (
    <Tag
      className={classes(
        'inline-flex max-w-full items-center justify-center rounded-full text-center font-medium transition select-none',
        'aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
        LOOKS[look],
        SIZES[size],
        className,
      )}
      {...(asChild ? {} : { type: type ?? 'button' })}
      {...(disabled ? { 'aria-disabled': true, onClick: stay } : onClick === undefined ? {} : { onClick })}
      {...rest}
    />
  );
}
