import type { ConsentPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

type Consent = ConsentPartsFragment['decisions'][number];

interface ConsentChoiceProps {
  consent: Consent;
  isDisabled: boolean;
  onChange(consent: Consent, given: boolean): void;
}

/** One purpose with its text, and the person's decision. */
export function ConsentChoice({ consent, isDisabled, onChange }: ConsentChoiceProps): ReactNode {
  const t = useTranslations('privacy');
  const id = useId();
  return (
    <li className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-5 shrink-0 accent-accent"
        checked={consent.given}
        disabled={isDisabled}
        aria-describedby={`${id}-text`}
        onChange={({ target }) => {
          onChange(consent, target.checked);
        }}
      />
      <div>
        <label htmlFor={id} className="font-medium">
          {t(`purposes.${consent.purpose}.label`)}
        </label>
        <p id={`${id}-text`} className="mt-0.5 text-sm text-muted">
          {t(`purposes.${consent.purpose}.text`)}
        </p>
      </div>
    </li>
  );
}
