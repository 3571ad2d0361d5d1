import { useId, type ReactNode } from 'react';

interface WrittenFieldProps {
  label: string;
  hint?: string;
  value: string;
  /** The most characters. */
  longest: number;
  rows?: number;
  onChange(value: string): void;
}

/** A field for several lines, with its label. */
export function WrittenField(props: WrittenFieldProps): ReactNode {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {props.label}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={props.rows ?? 2}
        maxLength={props.longest}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        className="w-full rounded-xl border border-edge bg-surface px-3.5 py-2.5 text-ink"
      />
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {props.hint}
        </p>
      )}
    </div>
  );
}
