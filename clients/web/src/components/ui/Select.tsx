import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
  className?: string;
}

/** A native select element. It works with keyboards, screen readers and touch. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const id = useId();
  return (
    <div className={props.className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {props.label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) props.onChange(chosen.value);
          }}
          className="min-h-11 w-full appearance-none truncate rounded-xl border border-edge bg-surface ps-3.5 pe-10 text-ink"
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-muted" />
      </div>
    </div>
  );
}
