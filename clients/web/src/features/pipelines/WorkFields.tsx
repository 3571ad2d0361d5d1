'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { Field } from '@/components/ui/Field';
import { TextArea } from '@/components/ui/TextArea';
import { VoicingFields } from '@/features/spokenTexts/VoicingFields';
import { LONGEST_WORD, MOST_WORDS } from '@/features/transcriptions/choice';
import { RecordingLanguage } from '@/features/transcriptions/RecordingLanguage';
import { lengthOf } from '@/lib/lengthOf';

import { LONGEST_TEXT } from './draft';
import { ModelNotice } from './ModelNotice';
import type { OfferedLanguage, StepFieldsProps } from './StepFields';

type WorkFieldsProps = Pick<StepFieldsProps, 'step' | 'problems' | 'languages' | 'offered' | 'voices' | 'onChange'>;

/** The languages in which a voice has something to say when it is tried. */
const SAMPLES = ['en', 'es', 'ar'] as const;

function primaryOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** Returns the offered tag of a language, and adds what is not offered, so that the choice shows what the step has. */
function languageIn(
  languages: readonly OfferedLanguage[],
  wanted: string | null,
): { languages: readonly OfferedLanguage[]; language: string | null } {
  if (wanted === null) return { languages, language: null };
  const found =
    languages.find(({ language }) => language === wanted) ??
    languages.find(({ language }) => primaryOf(language) === primaryOf(wanted));
  if (found !== undefined) return { languages, language: found.language };
  const own = { language: wanted, thirdParty: false, consentRequired: false, speakerOrigin: null };
  return { languages: [...languages, own], language: wanted };
}

/** What a step does: the fields of its kind. */
export function WorkFields({ step, problems, languages, offered, voices, onChange }: WorkFieldsProps): ReactNode {
  const t = useTranslations('pipelines.form');
  switch (step.kind) {
    case 'RECOGNITION': {
      const choice = languageIn(languages, step.language ?? offered.language);
      return (
        <>
          <RecordingLanguage
            offered={choice.languages}
            detection={null}
            language={choice.language}
            onLanguage={(language) => onChange({ language })}
          />
          <Field
            label={t('vocabulary')}
            hint={t('vocabularyHint')}
            value={step.vocabulary}
            autoComplete="off"
            dir="auto"
            problem={
              problems.includes('vocabulary')
                ? t('vocabularyProblem', { most: MOST_WORDS, longest: LONGEST_WORD })
                : undefined
            }
            onChange={({ target }) => onChange({ vocabulary: target.value })}
          />
        </>
      );
    }
    case 'MODEL': {
      const count = lengthOf(step.instruction.trim());
      const isWrong = problems.includes('instruction') || count > LONGEST_TEXT;
      return (
        <>
          <ModelNotice isReplaced={step.fallBack !== 'NONE'} />
          <TextArea
            label={t('instruction')}
            value={step.instruction}
            rows={3}
            isWrong={isWrong}
            below={
              <span className="flex justify-between gap-3">
                <span className={classes(isWrong && 'text-poor')}>
                  {t(isWrong ? 'textProblem' : 'instructionHint', { most: LONGEST_TEXT })}
                </span>
                <span className="shrink-0 tabular-nums">{t('count', { count, most: LONGEST_TEXT })}</span>
              </span>
            }
            onChange={(instruction) => onChange({ instruction })}
          />
        </>
      );
    }
    case 'SYNTHESIS':
      return (
        <VoicingFields
          wish={step}
          sampleFor={(voice) => {
            const known = SAMPLES.find((language) => language === primaryOf(voice?.language ?? 'en'));
            return known === undefined ? (voice?.displayName ?? '') : t(`samples.${known}`);
          }}
          sampleHint={t('sampleHint')}
          onChange={(change) => {
            const voice = voices.find(({ id }) => id === change.voiceId);
            onChange({ ...change, ...(voice?.maker === 'THIRD_PARTY' ? { tries: 1 } : {}) });
          }}
        />
      );
  }
}
