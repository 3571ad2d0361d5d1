'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import type { ReactNode } from 'react';

import { ReadAlong } from './ReadAlong';
import { SpokenTextState } from './SpokenTextState';
import { useAudioProgress } from './useAudioProgress';

interface SpokenTextProps {
  audio: GeneratedAudioPartsFragment;
  /** Called when it was asked for once more and was deleted. */
  onAskedAgain(): void;
}

/** How far a spoken text is, and the text with its sound. */
export function SpokenText({ audio, onAskedAgain }: SpokenTextProps): ReactNode {
  const progress = useAudioProgress(audio);
  return (
    <>
      <SpokenTextState audio={audio} progress={progress} onAskedAgain={onAskedAgain} />
      {/* The words have times once the sound is made: they are read anew. */}
      <ReadAlong key={audio.state} audio={audio} />
    </>
  );
}
