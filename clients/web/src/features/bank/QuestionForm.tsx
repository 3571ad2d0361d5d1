'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { CountedText } from '@/features/studio/CountedText';

import { asKind, DIFFICULTIES, hasOptions, KINDS, LIMITS, type Draft } from './draft';
import { OptionFields } from './OptionFields';

interface QuestionFormProps {
  draft: Draft;
  onChange(draft: Draft): void;
}

/** Every part of a question. */
export function QuestionForm({ draft, onChange }: QuestionFormProps): ReactNode {
  const t = useTranslations('bank.form');
  const quizzes = useTranslations('quizzes');
  const put = (change: Partial<Draft>): void => onChange({ ...draft, ...change });
  const { kind, language } = draft;
  const text = (name: 'prompt' | 'ifRight' | 'ifWrong' | 'explanation', label: string, hint?: string): ReactNode => (
    <CountedText
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={draft[name]}
      limits={name === 'prompt' ? LIMITS.prompt : LIMITS.text}
      language={language}
      rows={2}
      onChange={(value) => put({ [name]: value })}
    />
  );
  return (
    <div className="space-y-5">
      <Card className="space-y-5">
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
          <Select
            label={t('kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: quizzes(`kind.${value}`) }))}
            onChange={(next) => onChange(asKind(draft, next))}
          />
          <Select
            label={t('difficulty')}
            value={draft.difficulty}
            options={DIFFICULTIES.map((value) => ({ value, label: quizzes(`difficulty.${value}`) }))}
            onChange={(difficulty) => put({ difficulty })}
          />
          <Field
            label={t('language')}
            hint={t('languageHint')}
            value={language}
            maxLength={35}
            dir="ltr"
            autoComplete="off"
            onChange={({ target }) => put({ language: target.value })}
          />
        </div>
        {text('prompt', t(`prompt.${kind}`), kind === 'GAP' ? t('gapHint') : undefined)}
        {hasOptions(kind) && <OptionFields draft={draft} onChange={(options) => put({ options })} />}
        {kind === 'TRUE_FALSE' && (
          <>
            <Select
              label={t('truth')}
              value={draft.truth ? 'true' : 'false'}
              options={[
                { value: 'true', label: t('true') },
                { value: 'false', label: t('false') },
              ]}
              onChange={(value) => put({ truth: value === 'true' })}
              className="max-w-xs"
            />
            {text('ifRight', t('ifRight'))}
            {text('ifWrong', t('ifWrong'))}
          </>
        )}
        {text('explanation', t('explanation'), t('explanationHint'))}
      </Card>
      <Card className="space-y-5">
        <Field
          label={t('tags')}
          hint={t('tagsHint', { most: LIMITS.tags })}
          value={draft.tags}
          dir="auto"
          autoComplete="off"
          onChange={({ target }) => put({ tags: target.value })}
        />
        <Field
          label={t('name')}
          hint={t('nameHint')}
          value={draft.name}
          dir="auto"
          maxLength={LIMITS.name[1]}
          autoComplete="off"
          onChange={({ target }) => put({ name: target.value })}
        />
        {draft.category.length > 0 && (
          <p className="text-sm text-muted">
            {t('category')} <bdi>{draft.category.join(' / ')}</bdi>
          </p>
        )}
      </Card>
    </div>
  );
}
