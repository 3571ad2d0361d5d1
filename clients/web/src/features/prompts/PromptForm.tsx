'use client';

import type { ModelPurpose } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { CountedText } from '@/features/studio/CountedText';

import { BreakNotice } from './BreakNotice';
import { ProblemList } from './ProblemList';
import { breaksOf, LIMITS, PURPOSES, type PromptText } from './promptText';
import type { ProblemTexts } from './useProblemTexts';
import { VariableList } from './VariableList';

interface PromptFormProps {
  text: PromptText;
  /** The latest version; null when none is published. */
  published: PromptText | null;
  problems: ProblemTexts;
  onChange(text: PromptText): void;
}

/** Every part of a prompt but its examples. */
export function PromptForm({ text, published, problems, onChange }: PromptFormProps): ReactNode {
  const t = useTranslations('prompts');
  const put = (next: Partial<PromptText>): void => onChange({ ...text, ...next });
  return (
    <div className="space-y-5">
      <ProblemList problems={problems} />
      {published !== null && <BreakNotice breaks={breaksOf(published, text)} />}
      <Card className="space-y-4">
        <h2 className="text-xl">{t('form.asked')}</h2>
        <CountedText
          label={t('form.system')}
          hint={t('form.systemHint')}
          rows={6}
          value={text.system}
          limits={LIMITS.system}
          language="en"
          problem={problems.get('system')}
          onChange={(system) => put({ system })}
        />
        <CountedText
          label={t('form.template')}
          hint={t('form.templateHint')}
          rows={6}
          isCode
          value={text.template}
          limits={LIMITS.template}
          language="en"
          problem={problems.get('template')}
          onChange={(template) => put({ template })}
        />
        <VariableList text={text} problems={problems} onChange={onChange} />
      </Card>
      <Card className="space-y-4">
        <h2 className="text-xl">{t('form.answer')}</h2>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Select<ModelPurpose>
            label={t('form.purpose')}
            value={text.purpose}
            options={PURPOSES.map((one) => ({ value: one, label: t(`purpose.${one}`) }))}
            onChange={(purpose) => put({ purpose })}
          />
          <Field
            type="number"
            inputMode="numeric"
            label={t('form.mostTokens')}
            hint={t('form.mostTokensHint')}
            problem={problems.get('mostTokens')}
            value={text.mostTokens}
            min={LIMITS.mostTokens[0]}
            max={LIMITS.mostTokens[1]}
            onChange={({ target }) => put({ mostTokens: Number(target.value) })}
          />
        </div>
        <CountedText
          label={t('form.jsonSchema')}
          hint={t('form.jsonSchemaHint')}
          rows={3}
          isCode
          value={text.jsonSchema ?? ''}
          limits={LIMITS.jsonSchema}
          language="en"
          problem={problems.get('jsonSchema')}
          onChange={(schema) => put({ jsonSchema: schema === '' ? null : schema })}
        />
      </Card>
    </div>
  );
}
