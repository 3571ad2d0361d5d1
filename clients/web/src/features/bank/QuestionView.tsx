'use client';

import type { BankQuestionPartsFragment } from '@vivavoce/graphql';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { draftOf } from './draft';

/** A question with its key, to be read. */
export function QuestionView({ content }: { content: BankQuestionPartsFragment['content'] }): ReactNode {
  const t = useTranslations('bank.form');
  const options = useTranslations('bank.options');
  const draft = draftOf(content);
  const { kind, language } = draft;
  const notes = [
    { label: t('ifRight'), text: draft.ifRight },
    { label: t('ifWrong'), text: draft.ifWrong },
    { label: t('explanation'), text: draft.explanation },
  ].filter(({ text }) => text !== '');
  return (
    <Card lang={language} className="space-y-4">
      <p dir="auto" className="text-lg break-words whitespace-pre-line">
        {draft.prompt}
      </p>
      {kind === 'TRUE_FALSE' && <p className="font-medium">{`${t('truth')}: ${t(draft.truth ? 'true' : 'false')}`}</p>}
      {draft.options.length > 0 && (
        <ol className="space-y-2">
          {draft.options.map(({ text, weight, feedback }, index) => (
            <li key={index} className="rounded-xl bg-sunken px-3 py-2">
              <span className="flex items-start gap-2">
                {kind === 'ORDER' ? (
                  <span className="text-muted tabular-nums">{`${index + 1}.`}</span>
                ) : (
                  weight === 1 && (
                    <Check role="img" aria-label={options('isRight')} className="mt-0.5 size-5 shrink-0 text-good" />
                  )
                )}
                <bdi className="min-w-0 break-words">{text}</bdi>
                {kind !== 'ORDER' && weight !== 0 && weight !== 1 && (
                  <span className="text-sm text-muted">{options('share', { share: Math.round(weight * 100) })}</span>
                )}
              </span>
              {feedback !== '' && (
                <span dir="auto" className="mt-1 block text-sm break-words text-muted">
                  {feedback}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {notes.map(({ label, text }) => (
        <div key={label} className="text-sm">
          <p className="text-muted">{label}</p>
          <p dir="auto" className="break-words whitespace-pre-line">
            {text}
          </p>
        </div>
      ))}
    </Card>
  );
}
