import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

interface RadioLineProps<Value extends string> {
  label: string;
  name: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange(value: Value): void;
}

/** A few options in a line, one of which is chosen. */
export function RadioLine<Value extends string>(props: RadioLineProps<Value>): ReactNode {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{props.label}</legend>
      <div className="flex flex-wrap gap-2">
        {props.options.map(({ value, label }) => (
          <label
            key={value}
            className={classes(
              'flex min-h-11 cursor-pointer items-center gap-2 rounded-full border px-4 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              props.value === value ? 'border-accent bg-accent-soft' : 'border-edge/60 bg-surface hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              name={props.name}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
