'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { apiKeyParts } from '@vivavoce/learner/documents/keys';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { KeyRow } from './KeyRow';

interface KeyListProps {
  keys: readonly FragmentType<typeof apiKeyParts>[];
}

/** The API keys of the person. */
export function KeyList(props: KeyListProps): ReactNode {
  const t = useTranslations('keys');
  const keys = readFragment(apiKeyParts, props.keys);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys" className="mb-1 text-xl">
        {t('yours')}
      </h2>
      {keys.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
    </section>
  );
}
