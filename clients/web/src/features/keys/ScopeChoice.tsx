import type { ApiKeyScope } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

const SCOPES: readonly ApiKeyScope[] = ['SPEECH_WRITE', 'RESULTS_READ', 'CONTENT_READ', 'PROFILE_READ'];

interface ScopeChoiceProps {
  chosen: readonly ApiKeyScope[];
  /** Unset when the choice is valid. */
  problem: string | undefined;
  onChange(chosen: readonly ApiKeyScope[]): void;
}

/** What an API key may do, in plain words. */
export function ScopeChoice({ chosen, problem, onChange }: ScopeChoiceProps): ReactNode {
  const t = useTranslations('keys');
  const id = useId();
  return (
    <fieldset aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend className="mb-1.5 text-sm font-medium">{t('may')}</legend>
      <ul className="space-y-3">
        {SCOPES.map((scope) => (
          <li key={scope} className="flex items-start gap-3">
            <input
              id={`${id}-${scope}`}
              type="checkbox"
              className="mt-1 size-5 shrink-0 accent-accent"
              checked={chosen.includes(scope)}
              aria-describedby={`${id}-${scope}-text`}
              onChange={({ target }) => {
                onChange(target.checked ? [...chosen, scope] : chosen.filter((other) => other !== scope));
              }}
            />
            <div>
              <label htmlFor={`${id}-${scope}`} className="font-medium">
                {t(`scopes.${scope}.label`)}
              </label>{' '}
              <bdi dir="ltr" className="text-sm text-muted">
                {scope.toLowerCase().replace('_', ':')}
              </bdi>
              <p id={`${id}-${scope}-text`} className="mt-0.5 text-sm text-muted">
                {t(`scopes.${scope}.text`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">{t('never')}</p>
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="mt-1.5 text-sm text-poor">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
