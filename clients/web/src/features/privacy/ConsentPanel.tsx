'use client';

import { readFragment } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { AgeQuestion } from './AgeQuestion';
import { ConsentChoice } from './ConsentChoice';
import { consentParts, consentsDocument, decideConsentDocument, setAgeBracketDocument } from './documents';

/** What the person allows. Nothing is allowed before they say how old they are and decide. */
export function ConsentPanel(): ReactNode {
  const t = useTranslations('privacy');
  const { data, failure, reload } = useGraph(consentsDocument, {}, { isFresh: true });
  const deciding = useChange(decideConsentDocument);
  const setting = useChange(setAgeBracketDocument);
  const consents = data && readFragment(consentParts, data.consents);
  const problem = deciding.failure ?? setting.failure ?? failure;
  return (
    <section aria-labelledby="consents" className="mt-8 border-t border-line pt-6">
      <h2 id="consents" className="text-xl">
        {t('consentsTitle')}
      </h2>
      <p className="mt-2 text-muted">{t('consentsWhat')}</p>
      {consents === null ? (
        problem === null && <Skeleton lines={3} />
      ) : consents.ageBracket === null ? (
        <AgeQuestion
          isBusy={setting.isBusy}
          onAnswer={(ageBracket) => void setting.run({ input: { ageBracket } }).then(reload)}
        />
      ) : (
        <>
          {consents.ageBracket === 'UNDER_16' && <Notice className="mt-4">{t('tooYoung')}</Notice>}
          <ul className="mt-4 space-y-4">
            {consents.decisions.map((consent) => (
              <ConsentChoice
                key={consent.purpose}
                consent={consent}
                isDisabled={deciding.isBusy || consents.ageBracket === 'UNDER_16'}
                onChange={async ({ purpose, version }, given) => {
                  const stored = await deciding.run({ input: { purpose, version, given } });
                  reload();
                  return stored !== null;
                }}
              />
            ))}
          </ul>
        </>
      )}
      {problem !== null && <FailureNotice failure={problem} onRetry={reload} />}
    </section>
  );
}
