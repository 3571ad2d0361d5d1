'use client';

import { useCallback, useState, type ReactNode } from 'react';

import { GuestSentence } from './GuestSentence';
import { GUEST_SENTENCES } from './sentences';

/** A guest's sentences, one after another. */
export function GuestSpeaking(): ReactNode {
  const [place, setPlace] = useState(0);
  const [started, setStarted] = useState(0);
  const onStarted = useCallback(() => setStarted((before) => before + 1), []);
  const text = GUEST_SENTENCES[place] ?? GUEST_SENTENCES[0];
  const isLast = place + 1 >= GUEST_SENTENCES.length;
  return (
    <GuestSentence
      key={place}
      text={text}
      left={GUEST_SENTENCES.length - started}
      onStarted={onStarted}
      {...(isLast ? {} : { onNext: () => setPlace(place + 1) })}
    />
  );
}
