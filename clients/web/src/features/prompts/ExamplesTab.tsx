'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import { CountedText } from '@/features/studio/CountedText';

import { ProblemList } from './ProblemList';
import { LIMITS, missingIn, type Example, type PromptText } from './promptText';
import type { ProblemTexts } from './useProblemTexts';
import { ValueFields } from './ValueFields';

interface ExamplesTabProps {
  text: PromptText;
  problems: ProblemTexts;
  onChange(text: PromptText): void;
}

/** The values to try the prompt with. */
export function ExamplesTab({ text, problems, onChange }: ExamplesTabProps): ReactNode {
  const t = useTranslations('prompts.examples');
  const { examples, variables } = text;
  const [, most] = LIMITS.examples;
  const put = (index: number, next: Partial<Example>): void =>
    onChange({
      ...text,
      examples: examples.map((example, other) => (other === index ? { ...example, ...next } : example)),
    });
  return (
    <div className="space-y-5">
      <p className="max-w-2xl text-muted">{t('lead')}</p>
      <ProblemList problems={problems} />
      {examples.map((example, index) => {
        const missing = missingIn(example.values, variables);
        const number = index + 1;
        return (
          <Card key={index} className="space-y-4" aria-label={t('number', { number })}>
            <div className="flex items-start gap-2">
              <div className="min-w-0 flex-1">
                <CountedText
                  label={t('name', { number })}
                  value={example.name}
                  limits={LIMITS.exampleName}
                  language="en"
                  problem={problems.get(`examples[${index}].name`)}
                  onChange={(name) => put(index, { name: name.replace(/\n/g, ' ') })}
                />
              </div>
              <Button
                look="bare"
                size="icon"
                className="mt-6.5"
                aria-label={t('remove', { number })}
                onClick={() => onChange({ ...text, examples: examples.filter((_, other) => other !== index) })}
              >
                <Trash2 aria-hidden className="size-5" />
              </Button>
            </div>
            <ValueFields
              variables={variables}
              values={example.values}
              problemOf={(name) => problems.get(`examples[${index}].values.${name}`)}
              onChange={(values) => put(index, { values })}
            />
            {missing.length > 0 && <Notice>{t('missing', { names: missing.join(', ') })}</Notice>}
          </Card>
        );
      })}
      <Button
        look="quiet"
        disabled={examples.length >= most}
        onClick={() => onChange({ ...text, examples: [...examples, { name: '', values: [] }] })}
      >
        <Plus aria-hidden className="size-4" />
        {t('add')}
      </Button>
      <p className="text-sm text-muted tabular-nums">{t('entries', { count: examples.length, most })}</p>
    </div>
  );
}
