'use client';

import { Check, Mic } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { localPath } from '@/lib/localPath';

import { LevelMeter } from './LevelMeter';
import { MicrophoneHelp } from './MicrophoneHelp';
import { useMicrophoneCheck } from './useMicrophoneCheck';

/** The microphone check before practice. */
export function DeviceCheck(): ReactNode {
  const t = useTranslations('check');
  const next = localPath(useSearchParams().get('next') ?? '/today');
  const { stage, trouble, isHeard, sample, open, take, onLevel } = useMicrophoneCheck();
  const isOpen = stage === 'listening' || stage === 'taking' || stage === 'taken';
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <Card className="space-y-6">
        {!isOpen && (
          <div className="flex flex-col items-center gap-4 py-6 text-center">
            <span
              aria-hidden
              className="flex size-20 items-center justify-center rounded-full bg-accent-soft text-accent"
            >
              <Mic className="size-9" />
            </span>
            <p className="max-w-sm text-muted">{t('why')}</p>
            {trouble !== null && <MicrophoneHelp trouble={trouble} />}
            <Button size="large" disabled={stage === 'opening'} onClick={() => void open()}>
              {trouble === null ? t('open') : t('again')}
            </Button>
          </div>
        )}
        {isOpen && (
          <>
            <div>
              <h2 className="mb-1 text-xl">{t('speakTitle')}</h2>
              <p className="mb-4 text-muted">{t('speak')}</p>
              <LevelMeter onLevel={onLevel} />
              <p role="status" className="mt-3 flex min-h-6 items-center gap-2 font-medium">
                {isHeard ? (
                  <span className="inline-flex items-center gap-2 text-good">
                    <Check aria-hidden className="size-5" />
                    {t('heard')}
                  </span>
                ) : (
                  <span className="text-muted">{t('notYet')}</span>
                )}
              </p>
            </div>
            <div className="border-t border-line pt-6">
              <h2 className="mb-1 text-xl">{t('sampleTitle')}</h2>
              <p className="mb-4 text-muted">{t('sample')}</p>
              <div className="flex flex-wrap items-center gap-4">
                <Button look="quiet" disabled={stage === 'taking'} onClick={take}>
                  {stage === 'taking' ? t('taking') : sample === null ? t('take') : t('takeAgain')}
                </Button>
                {sample !== null && (
                  <audio controls autoPlay src={sample} aria-label={t('playback')} className="h-11" />
                )}
              </div>
            </div>
          </>
        )}
      </Card>
      <div className="mt-6 flex justify-end">
        <LinkButton href={next} look={isHeard ? 'primary' : 'quiet'} size="large">
          {isHeard ? t('go') : t('skip')}
        </LinkButton>
      </div>
    </div>
  );
}
