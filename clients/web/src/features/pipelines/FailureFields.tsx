'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Select } from '@/components/ui/Select';
import { TextArea } from '@/components/ui/TextArea';

import { FALL_BACKS, LONGEST_TEXT, mostTries, otherVoice, timeLimitsOf } from './draft';
import type { StepFieldsProps } from './StepFields';

const SECOND = 1000;
const MINUTE = 60;

type FailureFieldsProps = Pick<StepFieldsProps, 'step' | 'problems' | 'voices' | 'onChange'>;

/** How long and how often a step is attempted, and what takes its place when it fails. */
export function FailureFields({ step, problems, voices, onChange }: FailureFieldsProps): ReactNode {
  const t = useTranslations('pipelines.form');
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const { kind, tries, fallBack } = step;
  const isOutside = (voices.find(({ id }) => id === step.voiceId) ?? voices[0])?.maker === 'THIRD_PARTY';
  const most = Math.max(mostTries(kind, kind === 'SYNTHESIS' && isOutside), tries);
  const other = otherVoice(step, voices);
  const choices = FALL_BACKS[kind].filter((one) => one !== 'VOICE' || other !== null);
  const isTextWrong = problems.includes('fallBackText');
  const timeOf = (milliseconds: number): string => {
    const seconds = milliseconds / SECOND;
    const isMinutes = seconds % MINUTE === 0;
    return format.number(isMinutes ? seconds / MINUTE : seconds, {
      style: 'unit',
      unit: isMinutes ? 'minute' : 'second',
      unitDisplay: 'long',
    });
  };
  return (
    // What is wrong in it must be seen; it stays open when it is corrected.
    <details
      open={isOpen || isTextWrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="rounded-xl border border-line px-4 py-3"
    >
      <summary className="cursor-pointer font-medium">{t('whenItFails')}</summary>
      <div className="mt-3 grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Select
          label={t('timeLimit')}
          value={String(step.timeLimit)}
          options={timeLimitsOf(step).map((limit) => ({ value: String(limit), label: timeOf(limit) }))}
          onChange={(limit) => onChange({ timeLimit: Number(limit) })}
        />
        {most > 1 && (
          <Select
            label={t('tries')}
            value={String(tries)}
            options={Array.from({ length: most }, (_, index) => ({
              value: String(index + 1),
              label: t('triesCount', { count: index + 1 }),
            }))}
            onChange={(count) => onChange({ tries: Number(count) })}
          />
        )}
        <Select
          label={t('fallBack')}
          value={fallBack}
          options={choices.map((value) => ({ value, label: t(`fallBacks.${value}`) }))}
          onChange={(value) => onChange({ fallBack: value })}
        />
        {fallBack === 'VOICE' && other !== null && (
          <Select
            label={t('fallBackVoice')}
            value={other}
            options={voices.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            onChange={(fallBackVoiceId) => onChange({ fallBackVoiceId })}
          />
        )}
      </div>
      {fallBack === 'TEXT' && (
        <div className="mt-4">
          <TextArea
            label={t('fallBackText')}
            value={step.fallBackText}
            rows={2}
            isWrong={isTextWrong}
            below={
              <span className={isTextWrong ? 'text-poor' : undefined}>
                {t(isTextWrong ? 'textProblem' : 'fallBackTextHint', { most: LONGEST_TEXT })}
              </span>
            }
            onChange={(fallBackText) => onChange({ fallBackText })}
          />
        </div>
      )}
    </details>
  );
}
