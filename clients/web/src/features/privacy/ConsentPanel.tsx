'use client';

import { readFragment, type AgeBracket, type ConsentPurpose } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { AgeQuestion } from './AgeQuestion';
import { ConsentChoice } from './ConsentChoice';
import { consentParts, consentsDocument, decideConsentDocument, setAgeBracketDocument } from './documents';
import { GuardianPanel } from './GuardianPanel';
import { OlderNow } from './OlderNow';

interface ConsentPanelProps {
  /** Asks for this purpose alone, in a place of its own with a heading; unset for all. */
  only?: ConsentPurpose;
}

/** What the person allows. Nothing is allowed before they say how old they are and decide. */
export function ConsentPanel({ only }: ConsentPanelProps): ReactNode {
  const t = useTranslations('privacy');
  const { data, failure, reload } = useGraph(consentsDocument, {}, { isFresh: true });
  const deciding = useChange(decideConsentDocument);
  const setting = useChange(setAgeBracketDocument);
  const [isAgeRefused, setAgeRefused] = useState(false);
  const consents = data && readFragment(consentParts, data.consents);
  const mayDecide = consents?.ageBracket === 'FROM_16' || consents?.guardian?.state === 'CONFIRMED';
  const problem = deciding.failure ?? setting.failure ?? failure;

  async function setAge(ageBracket: AgeBracket): Promise<void> {
    const answer = await setting.run({ input: { ageBracket } });
    setAgeRefused(answer !== null && answer.setAgeBracket.errors.length > 0);
    reload();
  }

  return (
    <section
      {...(only === undefined
        ? { 'aria-labelledby': 'consents', className: 'mt-8 border-t border-line pt-6' }
        : { 'aria-label': t('consentsTitle') })}
    >
      {only === undefined && (
        <>
          <h2 id="consents" className="text-xl">
            {t('consentsTitle')}
          </h2>
          <p className="mt-2 text-muted">{t('consentsWhat')}</p>
        </>
      )}
      {consents === null ? (
        problem === null && <Skeleton lines={3} />
      ) : consents.ageBracket === null ? (
        <AgeQuestion isBusy={setting.isBusy} onAnswer={(ageBracket) => void setAge(ageBracket)} />
      ) : (
        <>
          {consents.ageBracket === 'UNDER_16' && (
            <GuardianPanel key={consents.guardian?.state} guardian={consents.guardian} onChange={reload} />
          )}
          <ul className="mt-4 space-y-4">
            {consents.decisions
              .filter(({ purpose }) => only === undefined || purpose === only)
              .map((consent) => (
                <ConsentChoice
                  key={consent.purpose}
                  consent={consent}
                  isDisabled={deciding.isBusy || !mayDecide}
                  onChange={async ({ purpose, version }, given) => {
                    const stored = await deciding.run({ input: { purpose, version, given } });
                    reload();
                    return stored !== null;
                  }}
                />
              ))}
          </ul>
          {consents.ageBracketChangesFrom !== null && (
            <OlderNow
              from={consents.ageBracketChangesFrom}
              isRefused={isAgeRefused}
              isBusy={setting.isBusy}
              onChange={() => void setAge('FROM_16')}
            />
          )}
        </>
      )}
      {problem !== null && <FailureNotice failure={problem} onRetry={reload} />}
    </section>
  );
}
