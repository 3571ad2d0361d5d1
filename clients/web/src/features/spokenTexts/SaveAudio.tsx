'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { saveFile } from '@/lib/saveFile';
import { soundFile } from '@/platform/soundFile';

import { useAudioAddress } from './useAudioAddress';

const ENDINGS = { MP3: 'mp3', OGG_OPUS: 'ogg', WAV: 'wav' } as const;

/** Returns the name of a file without what file systems refuse. */
function fileName(name: string, ending: string): string {
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'audio'}.${ending}`;
}

/** Saves the file of a spoken text on the device. */
export function SaveAudio({
  audio,
}: {
  audio: Pick<GeneratedAudioPartsFragment, 'id' | 'name' | 'voicing'>;
}): ReactNode {
  const t = useTranslations('spokenTexts');
  const address = useAudioAddress(audio.id);
  const [state, setState] = useState<'still' | 'fetching' | 'failed'>('still');
  const leaving = useRef<AbortController>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  async function save(): Promise<void> {
    setState('fetching');
    const { signal } = (leaving.current = new AbortController());
    try {
      const found = await address();
      const file = found === null ? null : await soundFile(found.url, signal);
      if (found !== null && file !== null)
        saveFile(fileName(audio.name, ENDINGS[audio.voicing.format]), file, found.mediaType);
      setState(file === null ? 'failed' : 'still');
    } catch {
      if (!signal.aborted) setState('failed'); // the network
    }
  }

  return (
    <div className="mt-4 space-y-3">
      <Button look="quiet" size="small" disabled={state === 'fetching'} onClick={() => void save()}>
        <Download aria-hidden className="size-4" />
        {t('save', { format: t(`format.${audio.voicing.format}`) })}
      </Button>
      {state === 'fetching' && (
        <p role="status" className="text-sm text-muted">
          {t('saving')}
        </p>
      )}
      {state === 'failed' && (
        <Notice tone="problem" isUrgent>
          {t('saveFailed')}
        </Notice>
      )}
    </div>
  );
}
