'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';

export interface OwnVoice {
  /** Plays a section of the recording, in milliseconds from its start. */
  play(from: number, to: number): void;
}

/** The learner's recording, if this page has it; null otherwise. */
export function useOwnVoice(recording: Uint8Array<ArrayBuffer> | null): OwnVoice | null {
  const player = useRef<HTMLAudioElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (recording === null) return;
    const address = URL.createObjectURL(new Blob([recording], { type: 'audio/wav' }));
    const audio = new Audio(address);
    player.current = audio;
    return () => {
      audio.pause();
      clearTimeout(timer.current);
      URL.revokeObjectURL(address);
      player.current = null;
    };
  }, [recording]);

  const play = useCallback((from: number, to: number) => {
    const audio = player.current;
    if (audio === null) return;
    clearTimeout(timer.current);
    audio.currentTime = Math.max(0, from) / 1000;
    void audio.play();
    timer.current = setTimeout(() => audio.pause(), to - Math.max(0, from));
  }, []);

  return useMemo(() => (recording === null ? null : { play }), [recording, play]);
}
