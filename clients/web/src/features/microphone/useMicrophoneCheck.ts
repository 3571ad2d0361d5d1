'use client';

import { PIECE_LENGTH, wav } from '@vivavoce/live/audioFormat';
import { MicrophoneRefused, type Level, type Microphone, type MicrophoneTrouble } from '@vivavoce/live/microphone';
import { useCallback, useEffect, useRef, useState } from 'react';

import { keepMicrophoneTested } from '@/lib/microphoneTested';
import { openMicrophone } from '@/platform/microphone';

export type CheckStage = 'idle' | 'opening' | 'listening' | 'taking' | 'taken' | 'trouble';

const SAMPLE_LENGTH = 3_000;
/** The level from which the signal counts as speech (about -37 dBFS). */
const SPEECH = 0.014;

interface Check {
  stage: CheckStage;
  trouble: MicrophoneTrouble | null;
  /** Whether speech was detected. */
  isHeard: boolean;
  /** Object URL of the three-second sample; null until it is recorded. */
  sample: string | null;
  open(): Promise<void>;
  take(): void;
  onLevel: (listener: (level: Level) => void) => () => void;
}

/**
 * Opens the microphone for a check: reports its level, whether speech is detected, and a three-second sample to play
 * back.
 */
export function useMicrophoneCheck(): Check {
  const [stage, setStage] = useState<CheckStage>('idle');
  const [trouble, setTrouble] = useState<MicrophoneTrouble | null>(null);
  const [isHeard, setHeard] = useState(false);
  const [sample, setSample] = useState<string | null>(null);
  const microphone = useRef<Microphone | null>(null);
  const isHere = useRef(false);
  const taking = useRef<Uint8Array[] | null>(null);
  const listeners = useRef(new Set<(level: Level) => void>());

  const open = useCallback(async () => {
    setStage('opening');
    setTrouble(null);
    let loud = 0;
    microphone.current?.close();
    microphone.current = null;
    try {
      const opened = await openMicrophone({
        piece: (pcm) => {
          const pieces = taking.current;
          if (pieces === null) return;
          pieces.push(pcm);
          if (pieces.length * PIECE_LENGTH < SAMPLE_LENGTH) return;
          taking.current = null;
          setSample(URL.createObjectURL(new Blob([wav(pieces)], { type: 'audio/wav' })));
          setStage('taken');
        },
        level: (level) => {
          for (const listener of listeners.current) listener(level);
          if (level.rms > SPEECH && ++loud === 12) {
            setHeard(true);
            keepMicrophoneTested();
          }
        },
        lost: () => {
          setTrouble('busy');
          setStage('trouble');
        },
        muted: () => undefined,
      });
      if (!isHere.current) {
        opened.close();
        return;
      }
      microphone.current = opened;
      setStage('listening');
    } catch (thrown) {
      setTrouble(thrown instanceof MicrophoneRefused ? thrown.trouble : 'unsupported');
      setStage('trouble');
    }
  }, []);

  const take = useCallback(() => {
    taking.current = [];
    setSample(null);
    setStage('taking');
  }, []);

  const onLevel = useCallback((listener: (level: Level) => void) => {
    const all = listeners.current;
    all.add(listener);
    return () => {
      all.delete(listener);
    };
  }, []);

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      microphone.current?.close();
    };
  }, []);
  useEffect(
    () => () => {
      if (sample !== null) URL.revokeObjectURL(sample);
    },
    [sample],
  );

  return { stage, trouble, isHeard, sample, open, take, onLevel };
}
