import type { AgeBracket } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

/** Asks once how old the person is. */
export function AgeQuestion(props: { isBusy: boolean; onAnswer(bracket: AgeBracket): void }): ReactNode {
  const t = useTranslations('privacy');
  return (
    <div role="group" aria-labelledby="age" className="mt-4">
      <p id="age" className="font-medium">
        {t('age')}
      </p>
      <p className="mt-1 text-sm text-muted">{t('ageWhy')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {(['FROM_16', 'UNDER_16'] as const).map((bracket) => (
          <Button
            key={bracket}
            look="quiet"
            disabled={props.isBusy}
            onClick={() => {
              props.onAnswer(bracket);
            }}
          >
            {t(`ages.${bracket}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
