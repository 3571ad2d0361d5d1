import type { ConsentPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';

type Consent = ConsentPartsFragment['decisions'][number];

interface ConsentChoiceProps {
  consent: Consent;
  isDisabled: boolean;
  /** Stores the decision. Returns whether it is stored. */
  onChange(consent: Consent, given: boolean): Promise<boolean>;
}

/** One purpose with its text, and the person's decision. Asks before a no that deletes something. */
export function ConsentChoice({ consent, isDisabled, onChange }: ConsentChoiceProps): ReactNode {
  const t = useTranslations('privacy');
  const id = useId();
  // The box shows what was chosen while it is stored, and what holds when it could not be stored.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [isAsking, setAsking] = useState(false);
  const choose = async (given: boolean): Promise<void> => {
    setAsking(false);
    setChosen(given);
    if (!(await onChange(consent, given))) setChosen(null);
  };
  return (
    <li className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-5 shrink-0 accent-accent"
        checked={chosen ?? consent.given}
        disabled={isDisabled}
        aria-describedby={`${id}-text`}
        onChange={({ target }) => {
          if (consent.purpose === 'KEPT_AUDIO' && !target.checked) setAsking(true);
          else void choose(target.checked);
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
      <ConfirmDialog
        isOpen={isAsking}
        title={t('stopKeepingSure')}
        description={t('stopKeepingWhat')}
        keep={t('stopKeepingNot')}
        confirm={t('stopKeepingNow')}
        isBusy={isDisabled}
        failure={null}
        onClose={() => {
          setAsking(false);
        }}
        onConfirm={() => void choose(false)}
      />
    </li>
  );
}
