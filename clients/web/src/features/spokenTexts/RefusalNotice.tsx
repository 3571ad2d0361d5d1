'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';

import { ConsentLink } from './ConsentLink';
import type { Refusal } from './useGenerate';

/** Says why a text is not spoken, and what to do. */
export function RefusalNotice({ refusal }: { refusal: Refusal }): ReactNode {
  const t = useTranslations('spokenTexts.refusal');
  return (
    <Notice tone="warning" isUrgent>
      {refusal.kind === 'ssml' && (
        <>
          <p>{t('ssml', { line: refusal.line, column: refusal.column })}</p>
          <p className="mt-1">{t.rich(`ssmlProblem.${refusal.problem}`, { name: refusal.name, code: written })}</p>
        </>
      )}
      {refusal.kind === 'voice' && t('voice')}
      {refusal.kind === 'consent' && (
        <>
          {t('consent')} <ConsentLink />
        </>
      )}
      {refusal.kind === 'tooMany' && t('tooMany', { most: refusal.most, mostAtWork: refusal.mostAtWork })}
      {refusal.kind === 'input' && t(inputText(refusal.fields))}
    </Notice>
  );
}

/** What is written in the document. */
function written(name: ReactNode): ReactNode {
  return (
    <code dir="ltr" translate="no" className="font-mono text-sm break-all">
      {name}
    </code>
  );
}

function inputText(fields: readonly string[]): 'name' | 'ability' | 'input' {
  if (fields.includes('name')) return 'name';
  return fields.some((field) => ['ssml', 'pitch', 'rate'].includes(field)) ? 'ability' : 'input';
}
