'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { playAlone } from './playAlone';

export interface OwnVoice {
  /** The element that plays the recording. */
  audio: HTMLAudioElement;
  /** Plays a section of the recording, in milliseconds from its start. */
  play(from: number, to: number): void;
}

/** The learner's recording, if this page has it; null otherwise. */
export function useOwnVoice(recording: Uint8Array<ArrayBuffer> | null): OwnVoice | null {
  const [audio, setAudio] = useState<HTMLAudioElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (recording === null) return;
    const address = URL.createObjectURL(new Blob([recording], { type: 'audio/wav' }));
    const made = new Audio(address);
    // The element and its address exist in the browser only.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setAudio(made);
    return () => {
      made.pause();
      clearTimeout(timer.current);
      URL.revokeObjectURL(address);
      setAudio(null);
    };
  }, [recording]);

  const play = useCallback(
    (from: number, to: number) => {
      if (audio === null) return;
      clearTimeout(timer.current);
      void playAlone(audio, Math.max(0, from) / 1000);
      timer.current = setTimeout(() => audio.pause(), to - Math.max(0, from));
    },
    [audio],
  );

  return useMemo(() => (audio === null ? null : { audio, play }), [audio, play]);
}
