'use client';

import { getNonce } from 'get-nonce';
import { Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import WaveSurfer from 'wavesurfer.js';

import { Button } from '@/components/ui/Button';

/** A player with the waveform of the learner's recording. Loaded only when there is a recording. */
export function Playback(props: { recording: Uint8Array<ArrayBuffer> }): ReactNode {
  const t = useTranslations('result');
  const place = useRef<HTMLDivElement>(null);
  const player = useRef<WaveSurfer | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const { recording } = props;

  useEffect(() => {
    const surface = place.current;
    if (surface === null) return;
    // A canvas cannot use CSS variables, so resolve the variable to its current colour.
    surface.style.transition = 'none';
    const colour = (name: string): string => {
      surface.style.color = `var(${name})`;
      return getComputedStyle(surface).color;
    };
    const address = URL.createObjectURL(new Blob([recording], { type: 'audio/wav' }));
    const surfer = WaveSurfer.create({
      container: surface,
      url: address,
      height: 56,
      barWidth: 3,
      barGap: 2,
      barRadius: 3,
      waveColor: colour('--edge'),
      progressColor: colour('--accent'),
      cursorColor: colour('--ink'),
      cspNonce: getNonce() ?? '',
    });
    surfer.on('play', () => setPlaying(true));
    surfer.on('pause', () => setPlaying(false));
    player.current = surfer;
    return () => {
      surfer.destroy();
      URL.revokeObjectURL(address);
      player.current = null;
    };
  }, [recording]);

  return (
    <div className="mb-6 flex items-center gap-4" dir="ltr">
      <Button
        look="quiet"
        size="icon"
        aria-label={isPlaying ? t('pauseMine') : t('playMine')}
        onClick={() => void player.current?.playPause()}
      >
        {isPlaying ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
      </Button>
      <div ref={place} className="min-w-0 flex-1" />
    </div>
  );
}
