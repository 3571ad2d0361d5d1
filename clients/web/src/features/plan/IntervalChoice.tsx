import type { PaymentInterval } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

interface IntervalChoiceProps {
  value: PaymentInterval;
  onChange(interval: PaymentInterval): void;
}

/** Asks how often to pay. */
export function IntervalChoice({ value, onChange }: IntervalChoiceProps): ReactNode {
  const t = useTranslations('plan');
  const name = useId();
  return (
    <fieldset className="mb-6">
      <legend className="mb-1.5 block text-sm font-medium">{t('howOften')}</legend>
      <div className="inline-flex flex-wrap gap-1 rounded-full border border-line bg-surface p-1">
        {(['MONTH', 'YEAR'] as const).map((interval) => (
          <label
            key={interval}
            className="flex min-h-11 cursor-pointer items-center rounded-full px-5 font-medium has-checked:bg-accent has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={interval}
              checked={value === interval}
              className="sr-only"
              onChange={() => {
                onChange(interval);
              }}
            />
            {t(`intervals.${interval}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
