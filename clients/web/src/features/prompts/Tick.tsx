'use client';

import { useId, type ReactNode } from 'react';

interface TickProps {
  label: string;
  hint: string;
  /** Of the variable. */
  name: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}

/** A checkbox of a variable, with what it means. */
export function Tick({ label, hint, name, isOn, onChange }: TickProps): ReactNode {
  const id = useId();
  return (
    <div className="max-w-64">
      <label className="flex min-h-11 items-center gap-2.5">
        <input
          type="checkbox"
          checked={isOn}
          aria-label={`${label}: ${name}`}
          aria-describedby={id}
          className="size-5 accent-accent"
          onChange={({ target }) => onChange(target.checked)}
        />
        {label}
      </label>
      <p id={id} className="text-sm text-muted">
        {hint}
      </p>
    </div>
  );
}
