import { useTranslations } from 'next-intl';
import { useId, type ComponentProps, type ReactNode } from 'react';

interface AgeChoiceProps extends ComponentProps<'input'> {
  /** Whether the person has not answered. */
  isMissing: boolean;
}

/** Asks for the age of a person, as far as it matters: two answers, and no date of birth. */
export function AgeChoice({ isMissing, ...rest }: AgeChoiceProps): ReactNode {
  const t = useTranslations('account');
  const id = useId();
  return (
    <fieldset role="radiogroup" aria-invalid={isMissing} aria-describedby={`${id}-below`}>
      <legend className="mb-1.5 block text-sm font-medium">{t('age')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {(['FROM_16', 'UNDER_16'] as const).map((bracket) => (
          <label key={bracket} className="flex min-h-11 cursor-pointer items-center gap-2.5">
            <input type="radio" value={bracket} className="size-5 shrink-0 accent-accent" {...rest} />
            {t(`ages.${bracket}`)}
          </label>
        ))}
      </div>
      <p id={`${id}-below`} className={isMissing ? 'text-sm text-poor' : 'text-sm text-muted'}>
        {t(isMissing ? 'ageMissing' : 'ageWhy')}
      </p>
    </fieldset>
  );
}
