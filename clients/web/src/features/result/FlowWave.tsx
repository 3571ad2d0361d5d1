'use client';

import { getNonce } from 'get-nonce';
import { useEffect, useRef, type ReactNode } from 'react';
import WaveSurfer from 'wavesurfer.js';

/** The waveform of the recording with its playhead, drawn for the element that plays it. */
export function FlowWave(props: { audio: HTMLAudioElement }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { audio } = props;

  useEffect(() => {
    const surface = place.current;
    if (surface === null) return;
    // A canvas cannot use CSS variables, so resolve the variable to its current colour.
    surface.style.transition = 'none';
    const colour = (name: string): string => {
      surface.style.color = `var(${name})`;
      return getComputedStyle(surface).color;
    };
    const surfer = WaveSurfer.create({
      container: surface,
      media: audio,
      height: 96,
      barWidth: 3,
      barGap: 2,
      barRadius: 3,
      interact: false,
      waveColor: colour('--edge'),
      progressColor: colour('--accent'),
      cursorColor: colour('--ink'),
      cursorWidth: 2,
      cspNonce: getNonce() ?? '',
    });
    return () => surfer.destroy();
  }, [audio]);

  return <div ref={place} aria-hidden className="pointer-events-none absolute inset-0" />;
}
