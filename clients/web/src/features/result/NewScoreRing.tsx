'use client';

import { useReducedMotion } from 'motion/react';
import { animate } from 'motion';
import { useEffect, useState, type ReactNode } from 'react';

import { ScoreRing } from '@/components/ui/ScoreRing';

/** The score ring of a new result, animated up to the score. */
export function NewScoreRing(props: { score: number; label: string }): ReactNode {
  const { score, label } = props;
  const isStill = useReducedMotion() ?? false;
  const [shown, setShown] = useState(isStill ? score : 0);

  useEffect(() => {
    if (isStill) return;
    const filling = animate(0, score, { duration: 0.9, ease: 'easeOut', onUpdate: setShown });
    return () => filling.stop();
  }, [score, isStill]);

  return <ScoreRing score={isStill ? score : shown} grade={score} label={label} />;
}
