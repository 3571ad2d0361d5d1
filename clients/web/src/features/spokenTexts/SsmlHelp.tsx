'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

const ELEMENTS = ['speak', 'p', 's', 'break', 'emphasis', 'say-as', 'phoneme'] as const;

const EXAMPLE =
  '<speak><p>Take <emphasis>one</emphasis> tablet.<break time="500ms"/> Call <say-as interpret-as="characters">NHS</say-as> 111.</p></speak>';

/** Which elements of SSML are understood, with an example. */
export function SsmlHelp(): ReactNode {
  const t = useTranslations('spokenTexts.ssml');
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-surface px-4 py-3 text-sm">
      <h2 id={id} className="font-sans font-medium">
        {t('title')}
      </h2>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {ELEMENTS.map((element) => (
          <div key={element} className="contents">
            <dt>
              <code dir="ltr">{element}</code>
            </dt>
            <dd className="text-muted">{t(`elements.${element}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-muted">{t('example')}</p>
      <pre dir="ltr" className="mt-1 font-mono text-xs break-words whitespace-pre-wrap">
        {EXAMPLE}
      </pre>
    </section>
  );
}
