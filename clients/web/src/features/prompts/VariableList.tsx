'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';

import { LIMITS, undeclaredIn, withoutVariable, withVariable, type PromptText, type Variable } from './promptText';
import { Tick } from './Tick';
import { useMeaning } from './useMeaning';
import type { ProblemTexts } from './useProblemTexts';

interface VariableListProps {
  text: PromptText;
  problems: ProblemTexts;
  onChange(text: PromptText): void;
}

/** The variables of the message: what each means, and what it may contain. */
export function VariableList({ text, problems, onChange }: VariableListProps): ReactNode {
  const t = useTranslations('prompts.variables');
  const meaningOf = useMeaning();
  const [, most] = LIMITS.variables;
  const put = (index: number, next: Partial<Variable>): void =>
    onChange({
      ...text,
      variables: text.variables.map((variable, other) => (other === index ? { ...variable, ...next } : variable)),
    });
  return (
    <fieldset>
      <legend className="text-sm font-medium">
        {t('title')}{' '}
        <span className="text-muted tabular-nums">{t('entries', { count: text.variables.length, most })}</span>
      </legend>
      <p className="mb-3 text-sm text-muted">{t('hint')}</p>
      <ul className="space-y-3">
        {text.variables.map(({ name, isLearners, isOptional, longest }, index) => (
          <li key={name} className="rounded-xl border border-line p-4">
            <div className="flex items-start justify-between gap-3">
              <div className="min-w-0">
                <p className="font-mono font-medium break-all">
                  <bdi dir="ltr">{`{{${name}}}`}</bdi>
                </p>
                <p className="text-sm text-muted">{meaningOf(name)}</p>
                {problems.has(`variables[${index}].name`) && (
                  <p className="mt-1 text-sm font-medium text-poor">{problems.get(`variables[${index}].name`)}</p>
                )}
              </div>
              <Button
                look="bare"
                size="icon"
                aria-label={t('remove', { name })}
                onClick={() => onChange(withoutVariable(text, name))}
              >
                <Trash2 aria-hidden className="size-5" />
              </Button>
            </div>
            <div className="mt-2 grid grid-cols-1 items-start gap-x-6 gap-y-3 sm:grid-cols-[auto_auto_1fr]">
              <Tick
                label={t('isLearners')}
                hint={t('isLearnersHint')}
                name={name}
                isOn={isLearners}
                onChange={(next) => put(index, { isLearners: next })}
              />
              <Tick
                label={t('isOptional')}
                hint={t('isOptionalHint')}
                name={name}
                isOn={isOptional}
                onChange={(next) => put(index, { isOptional: next })}
              />
              <Field
                type="number"
                inputMode="numeric"
                label={t('longest')}
                aria-label={t('longestOf', { name })}
                problem={problems.get(`variables[${index}].longest`)}
                value={longest}
                min={LIMITS.longest[0]}
                max={LIMITS.longest[1]}
                className="max-w-48"
                onChange={({ target }) => put(index, { longest: Number(target.value) })}
              />
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {undeclaredIn(text).map((name) => (
          <Button
            key={name}
            look="quiet"
            size="small"
            disabled={text.variables.length >= most}
            onClick={() => onChange(withVariable(text, name))}
          >
            <Plus aria-hidden className="size-4" />
            {t('declare', { name })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
