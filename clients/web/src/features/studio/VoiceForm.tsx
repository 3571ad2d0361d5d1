import type { VoiceAge, VoiceGender, VoicePace } from '@vivavoce/graphql';
import { Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { useModelVoice } from '@/lib/voice/useModelVoice';

import type { Draft } from './draft';

const GENDERS: readonly (VoiceGender | 'ANY')[] = ['ANY', 'FEMALE', 'MALE'];
const AGES: readonly VoiceAge[] = ['CHILD', 'ADULT', 'OLDER'];
const PACES: readonly VoicePace[] = ['SLOW', 'NORMAL', 'FAST'];

type Voice = Draft['interlocutorCard']['voice'];

interface VoiceFormProps {
  voice: Voice;
  language: string;
  isAccentWrong: boolean;
  /** What the voice says when it is tried. */
  sample: string;
  onChange(voice: Voice): void;
}

/** How the partner sounds, and a button to hear it. */
export function VoiceForm({ voice, language, isAccentWrong, sample, onChange }: VoiceFormProps): ReactNode {
  const t = useTranslations('studio.form.voice');
  const model = useModelVoice(language, voice);
  const put = (next: Partial<Voice>): void => onChange({ ...voice, ...next });
  return (
    <fieldset className="space-y-4">
      <legend className="mb-1.5 text-sm font-medium">{t('title')}</legend>
      <p className="text-sm text-muted">{t('hint')}</p>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Select<VoiceGender | 'ANY'>
          label={t('gender')}
          value={voice.gender ?? 'ANY'}
          options={GENDERS.map((one) => ({ value: one, label: t(`genders.${one}`) }))}
          onChange={(gender) => put({ gender: gender === 'ANY' ? null : gender })}
        />
        <Select<VoiceAge>
          label={t('age')}
          value={voice.age}
          options={AGES.map((one) => ({ value: one, label: t(`ages.${one}`) }))}
          onChange={(age) => put({ age })}
        />
        <Select<VoicePace>
          label={t('pace')}
          value={voice.pace}
          options={PACES.map((one) => ({ value: one, label: t(`paces.${one}`) }))}
          onChange={(pace) => put({ pace })}
        />
        <Field
          label={t('accent')}
          hint={t('accentHint')}
          problem={isAccentWrong ? t('accentWrong') : undefined}
          value={voice.accent ?? ''}
          maxLength={35}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            const accent = target.value.trim();
            put({ accent: accent === '' ? null : accent });
          }}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="quiet"
          disabled={!model.canSay || model.isBusy || sample.trim() === '' || isAccentWrong}
          onClick={() => void model.say(sample)}
        >
          <Volume2 aria-hidden className="size-4" />
          {t('listen')}
        </Button>
        <p className="text-sm text-muted">{sample.trim() === '' ? t('nothingToSay') : t('listenHint')}</p>
      </div>
      {model.failure !== null && <Notice tone="warning">{t('failed')}</Notice>}
    </fieldset>
  );
}
