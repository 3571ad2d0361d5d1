'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';

import { LIMITS, type Draft, type DraftOption } from './draft';

interface OptionFieldsProps {
  draft: Draft;
  onChange(options: DraftOption[]): void;
}

/** Points are shown in percent. */
function percentOf(weight: number): string {
  return String(Number((weight * 100).toFixed(5)));
}

/** The options of a multiple choice, the accepted answers, or the items of an order. */
export function OptionFields({ draft, onChange }: OptionFieldsProps): ReactNode {
  const t = useTranslations('bank.options');
  const { kind, options, language } = draft;
  const isChoice = kind === 'MULTIPLE_CHOICE';
  const isOrder = kind === 'ORDER';
  const remarked = isChoice ? 'choice' : 'keys';
  const list = isOrder ? 'order' : remarked;
  const put = (index: number, change: Partial<DraftOption>): void =>
    onChange(options.map((option, other) => (other === index ? { ...option, ...change } : option)));
  const swap = (one: number, other: number): void =>
    onChange(
      options.map((option, at) => (at === one ? options[other] : at === other ? options[one] : option) ?? option),
    );
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t(`title.${list}`)}</legend>
      <p className="mb-3 text-sm text-muted">{t(`hint.${list}`)}</p>
      <ol className="space-y-4">
        {options.map((option, index) => {
          const number = index + 1;
          const isBest = isChoice ? option.weight === 1 : index === 0;
          return (
            <li key={index} className="rounded-2xl border border-line p-3">
              <div className="flex items-end gap-2">
                <Field
                  className="min-w-0 flex-1"
                  label={t(`text.${list}`, { number })}
                  lang={language}
                  dir="auto"
                  value={option.text}
                  maxLength={LIMITS.text[1]}
                  autoComplete="off"
                  onChange={({ target }) => put(index, { text: target.value })}
                />
                {isOrder && (
                  <>
                    <Button
                      look="bare"
                      size="icon"
                      aria-label={t('up', { number })}
                      disabled={index === 0}
                      onClick={() => swap(index, index - 1)}
                    >
                      <ArrowUp aria-hidden className="size-5" />
                    </Button>
                    <Button
                      look="bare"
                      size="icon"
                      aria-label={t('down', { number })}
                      disabled={index === options.length - 1}
                      onClick={() => swap(index, index + 1)}
                    >
                      <ArrowDown aria-hidden className="size-5" />
                    </Button>
                  </>
                )}
                <Button
                  look="bare"
                  size="icon"
                  aria-label={t(`remove.${list}`, { number })}
                  onClick={() => {
                    const rest = options.filter((_, other) => other !== index);
                    onChange(rest.map((one, at) => (!isChoice && !isOrder && at === 0 ? { ...one, weight: 1 } : one)));
                  }}
                >
                  <Trash2 aria-hidden className="size-5" />
                </Button>
              </div>
              {isChoice && (
                <label className="mt-1 flex min-h-11 w-fit items-center gap-2">
                  <input
                    type="radio"
                    name="right"
                    className="size-5 accent-accent"
                    checked={option.weight === 1}
                    onChange={() =>
                      onChange(
                        options.map((one, other) =>
                          other === index ? { ...one, weight: 1 } : one.weight === 1 ? { ...one, weight: 0 } : one,
                        ),
                      )
                    }
                  />
                  {t('right', { number })}
                </label>
              )}
              {!isOrder && (
                <details
                  className="mt-1"
                  open={option.feedback !== '' || (!isBest && option.weight !== (isChoice ? 0 : 1))}
                >
                  <summary className="min-h-11 cursor-pointer py-2 text-sm text-accent">
                    {t(`details.${remarked}`, { number })}
                  </summary>
                  <div className="mt-2 grid grid-cols-1 gap-3 sm:grid-cols-[9rem_1fr]">
                    {!isBest && (
                      <Field
                        type="number"
                        label={t(`points.${remarked}`, { number })}
                        min={-100}
                        max={isChoice ? 99 : 100}
                        step="any"
                        value={percentOf(option.weight)}
                        onChange={({ target }) => {
                          const percent = target.valueAsNumber;
                          if (percent >= -100 && percent <= (isChoice ? 99 : 100))
                            put(index, { weight: percent / 100 });
                        }}
                      />
                    )}
                    <Field
                      label={t(`feedback.${remarked}`, { number })}
                      lang={language}
                      dir="auto"
                      value={option.feedback}
                      maxLength={LIMITS.text[1]}
                      autoComplete="off"
                      onChange={({ target }) => put(index, { feedback: target.value })}
                    />
                  </div>
                </details>
              )}
            </li>
          );
        })}
      </ol>
      <Button
        look="quiet"
        className="mt-3"
        disabled={options.length >= LIMITS.options}
        onClick={() => onChange([...options, { text: '', weight: isChoice || isOrder ? 0 : 1, feedback: '' }])}
      >
        <Plus aria-hidden className="size-4" />
        {t('add')}
      </Button>
    </fieldset>
  );
}
