'use client';

import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

interface OptionFieldProps {
  label: string;
  name: string;
  options: readonly string[];
  /** The index of the chosen option; null for none. */
  chosen: number | null;
  /** BCP 47; the language of the options. */
  language: string;
  isLocked: boolean;
  onChoose(index: number): void;
}

/** Options of which one is chosen. Each has its number as a key. */
export function OptionField({
  label,
  name,
  options,
  chosen,
  language,
  isLocked,
  onChoose,
}: OptionFieldProps): ReactNode {
  return (
    <fieldset disabled={isLocked}>
      <legend className="sr-only">{label}</legend>
      <ul className="space-y-2.5">
        {options.map((option, i) => (
          <li key={i}>
            <label
              className={classes(
                'flex min-h-13 items-center gap-3 rounded-2xl border bg-surface px-4 py-2.5 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
                chosen === i ? 'border-accent ring-2 ring-accent' : 'border-edge/60',
                !isLocked && 'cursor-pointer hover:bg-sunken',
              )}
            >
              <input
                type="radio"
                name={name}
                checked={chosen === i}
                aria-keyshortcuts={i < 9 ? String(i + 1) : undefined}
                onChange={() => onChoose(i)}
                className="size-5 shrink-0 accent-accent"
              />
              <span lang={language} dir="auto" className="min-w-0 flex-1 break-words">
                {option}
              </span>
              {i < 9 && !isLocked && (
                <kbd
                  aria-hidden
                  className="shrink-0 rounded-md bg-sunken px-1.5 font-sans text-xs text-muted pointer-coarse:hidden"
                >
                  {i + 1}
                </kbd>
              )}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
