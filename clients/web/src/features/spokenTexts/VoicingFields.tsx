'use client';

import type { VoiceChoiceQuery } from '@vivavoce/graphql';
import { voiceChoiceDocument } from '@vivavoce/learner/documents/generatedAudio';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Volume2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useModelVoice } from '@/lib/voice/useModelVoice';

import { ConsentLink } from './ConsentLink';
import { FORMATS, PITCHES, RATES, type WishedVoicing } from './wish';

/** A voice as it can be chosen. */
type Voice = Pick<VoiceChoiceQuery['voices'][number], 'displayName' | 'language'>;

interface VoicingFieldsProps {
  wish: WishedVoicing;
  /** What a voice says when it is tried; empty when there is nothing to say yet. */
  sampleFor(voice: Voice | undefined): string;
  /** What is said of that. */
  sampleHint: string;
  onChange(change: Partial<WishedVoicing>): void;
}

/** Which voice speaks, and how; with a button to hear it. */
export function VoicingFields({ wish, sampleFor, sampleHint, onChange }: VoicingFieldsProps): ReactNode {
  const t = useTranslations('spokenTexts');
  const locale = useLocale();
  const { data, failure, reload } = useGraph(voiceChoiceDocument, {});
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const voices = data?.voices ?? [];
  const isGone = data !== null && wish.voiceId !== null && !voices.some(({ id }) => id === wish.voiceId);
  const voice = isGone ? undefined : (voices.find(({ id }) => id === wish.voiceId) ?? voices[0]);
  const model = useModelVoice(voice?.language ?? 'en-US', undefined, voice?.id);
  const isOutside = voice?.maker === 'THIRD_PARTY';
  const sample = sampleFor(voice);
  return (
    <div className="space-y-4">
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {(voice !== undefined || isGone) && (
          <Select
            label={t('voice')}
            value={voice?.id ?? wish.voiceId ?? ''}
            options={[
              ...(isGone ? [{ value: wish.voiceId ?? '', label: t('voiceGone') }] : []),
              ...voices.map(({ id, displayName, language, maker }) => ({
                value: id,
                label: t(maker === 'PLATFORM' ? 'voiceOf' : 'outsideVoiceOf', {
                  name: displayName,
                  language: names.of(language) ?? language,
                }),
              })),
            ]}
            onChange={(voiceId) =>
              onChange({
                voiceId,
                ...(voices.find(({ id }) => id === voiceId)?.abilities.includes('PITCH') ? {} : { pitch: '1' }),
              })
            }
          />
        )}
        <Select
          label={t('rate')}
          value={wish.rate}
          options={withOwn(RATES, wish.rate).map((value) => ({ value, label: t('times', { rate: Number(value) }) }))}
          onChange={(rate) => onChange({ rate })}
        />
        {(voice === undefined || voice.abilities.includes('PITCH')) && (
          <Select
            label={t('pitch')}
            value={wish.pitch}
            options={withOwn(
              PITCHES.map(({ value }) => value),
              wish.pitch,
            ).map((value) => {
              const name = PITCHES.find((one) => one.value === value)?.name;
              return { value, label: name ? t(`pitches.${name}`) : t('times', { rate: Number(value) }) };
            })}
            onChange={(pitch) => onChange({ pitch })}
          />
        )}
        <Select
          label={t('fileFormat')}
          value={wish.format}
          options={FORMATS.map((value) => ({ value, label: t(`formats.${value}`) }))}
          onChange={(format) => onChange({ format })}
        />
      </div>
      {isOutside && (
        <p className="text-sm text-muted">
          {t('outsideHint')} <ConsentLink />
        </p>
      )}
      {voice !== undefined && !voice.abilities.includes('WORD_TIMES') && (
        <p className="text-sm text-muted">{t('noWordTimes')}</p>
      )}
      {failure !== null && data === null && <FailureNotice failure={failure} onRetry={reload} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="quiet"
          size="small"
          disabled={isOutside || isGone || !model.canSay || model.isBusy || sample === ''}
          onClick={() => void model.say(sample, Number(wish.rate))}
        >
          <Volume2 aria-hidden className="size-4" />
          {t('listen')}
        </Button>
        <p className="min-w-0 flex-1 basis-56 text-sm text-muted">
          {isOutside ? t('listenOutside') : sample === '' ? t('listenEmpty') : sampleHint}
        </p>
      </div>
      {model.failure !== null && <FailureNotice failure={model.failure} />}
    </div>
  );
}

/** Adds a factor that is none of those to choose from. */
function withOwn(factors: readonly string[], own: string): string[] {
  return factors.includes(own) ? [...factors] : [...factors, own].sort((one, other) => Number(one) - Number(other));
}
