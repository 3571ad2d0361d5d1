import { useId, type ComponentProps, type ReactNode } from 'react';

import { classes } from './classes';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  hint?: string;
  /** The validation error; unset when the value is valid. */
  problem?: string | undefined;
}

/** A text input with its label. */
export function Field({ label, hint, problem, className, ...rest }: FieldProps): ReactNode {
  const id = useId();
  const below = problem ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        className={classes(
          'min-h-11 w-full rounded-xl border bg-surface px-3.5 text-ink',
          problem === undefined ? 'border-edge' : 'border-poor',
        )}
        aria-invalid={problem !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        {...rest}
      />
      {below !== undefined && (
        <p id={`${id}-below`} className={classes('mt-1.5 text-sm', problem === undefined ? 'text-muted' : 'text-poor')}>
          {below}
        </p>
      )}
    </div>
  );
}
