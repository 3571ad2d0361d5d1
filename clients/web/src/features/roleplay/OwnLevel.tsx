'use client';

import type { Level } from '@vivavoce/live/microphone';
import { Mic, MicOff } from 'lucide-react';
import type { ReactNode } from 'react';

import { useLevel } from '@/features/microphone/useLevel';

interface OwnLevelProps {
  onLevel: (listener: (level: Level) => void) => () => void;
  isOn: boolean;
}

/** A microphone whose halo follows the learner's voice. */
export function OwnLevel({ onLevel, isOn }: OwnLevelProps): ReactNode {
  const halo = useLevel<HTMLSpanElement>(onLevel);
  const Sign = isOn ? Mic : MicOff;
  return (
    <div aria-hidden className="relative mx-auto size-12">
      <span ref={halo} className={isOn ? 'halo absolute inset-0 rounded-full bg-voice/25' : 'absolute inset-0'} />
      <span className="relative flex size-full items-center justify-center rounded-full bg-sunken text-voice">
        <Sign className="size-5" />
      </span>
    </div>
  );
}
