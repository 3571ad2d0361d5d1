'use client';

import type { RolePlayMode } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export const MODES: readonly RolePlayMode[] = ['PRACTICE', 'EXAM'];

/** The choice between practice and exam, and what each allows. */
export function ModeChoice(props: { mode: RolePlayMode; onChange(mode: RolePlayMode): void }): ReactNode {
  const t = useTranslations('talk.mode');
  return (
    <fieldset>
      <legend className="mb-3 font-display text-xl">{t('title')}</legend>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {MODES.map((mode) => (
          <label
            key={mode}
            className="flex cursor-pointer items-start gap-3 rounded-2xl border border-edge bg-surface p-4 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="mode"
              value={mode}
              checked={props.mode === mode}
              onChange={() => props.onChange(mode)}
              aria-labelledby={`mode-${mode}`}
              aria-describedby={`mode-${mode}-text`}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>
              <span id={`mode-${mode}`} className="block font-semibold">
                {t(mode)}
              </span>
              <span id={`mode-${mode}-text`} className="block text-sm">
                {t(`${mode}_text`)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
