'use client';

import type { VoiceComparisonQuery } from '@vivavoce/graphql';
import { Check, Volume2, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { speakWith } from '@/lib/routes';
import { useModelVoice } from '@/lib/voice/useModelVoice';

const ABILITIES = ['WORD_TIMES', 'RATE', 'PITCH', 'SSML'] as const;

interface VoiceCardProps {
  voice: VoiceComparisonQuery['voices'][number];
  /** What it says when it is tried; null when nothing can be said. */
  sentence: string | null;
  rate: number;
}

/** A voice: how it sounds, who makes its sound, and what it can do. */
export function VoiceCard({ voice, sentence, rate }: VoiceCardProps): ReactNode {
  const t = useTranslations('voices');
  const locale = useLocale();
  const id = useId();
  const model = useModelVoice(voice.language, undefined, voice.id);
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const isOutside = voice.maker === 'THIRD_PARTY';
  const traits = [
    names.of(voice.language) ?? voice.language,
    ...[voice.gender, voice.age].filter((trait) => trait !== null).map((trait) => t(`traits.${trait}`)),
  ];
  return (
    <Card className="flex h-full flex-col gap-4" aria-labelledby={id}>
      <div>
        <h2 id={id} className="text-lg font-semibold">
          <bdi>{voice.displayName}</bdi>
        </h2>
        <p className="text-sm text-muted">{new Intl.ListFormat(locale, { type: 'unit' }).format(traits)}</p>
        <p className="text-sm text-muted">{t(`maker.${voice.maker}`)}</p>
      </div>
      <ul aria-label={t('abilities')} className="space-y-1 text-sm">
        {ABILITIES.map((ability) => {
          const isThere = voice.abilities.includes(ability);
          const Mark = isThere ? Check : X;
          return (
            <li key={ability} className="flex items-center gap-2">
              <Mark aria-hidden className={isThere ? 'size-4 shrink-0 text-good' : 'size-4 shrink-0 text-muted'} />
              <span aria-hidden className={isThere ? undefined : 'text-muted'}>
                {t(`ability.${ability}`)}
              </span>
              <span className="sr-only">{t(isThere ? 'can' : 'cannot', { ability: t(`ability.${ability}`) })}</span>
            </li>
          );
        })}
      </ul>
      {isOutside && <p className="text-sm text-muted">{t('outside')}</p>}
      {model.failure !== null && <FailureNotice failure={model.failure} />}
      <div className="mt-auto flex flex-wrap gap-3">
        {!isOutside && (
          <Button
            size="small"
            disabled={sentence === null || !model.canSay || model.isBusy}
            aria-label={t('listenTo', { name: voice.displayName })}
            onClick={() => sentence !== null && void model.say(sentence, rate)}
          >
            <Volume2 aria-hidden className="size-4" />
            {t('listen')}
          </Button>
        )}
        <LinkButton
          look="quiet"
          size="small"
          href={speakWith(voice.id)}
          aria-label={t('useOf', { name: voice.displayName })}
        >
          {t('use')}
        </LinkButton>
      </div>
    </Card>
  );
}
