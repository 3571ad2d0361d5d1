'use client';

import type { MockExamQuery } from '@vivavoce/graphql';
import dynamic from 'next/dynamic';
import { useEffect, useRef, type ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

import { currentOf, type Exam } from './exam';
import { PartsTaken } from './PartsTaken';

const RolePlayPart = dynamic(async () => (await import('./RolePlayPart')).RolePlayPart, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

const WarmUp = dynamic(async () => (await import('./WarmUp')).WarmUp, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

type Scenario = NonNullable<MockExamQuery['mockExam']>['parts'][number]['scenario'];

interface ExamTakingProps {
  exam: Exam;
  /** The scenarios of the parts, in the same order. */
  scenarios: readonly Scenario[];
  /** Reads the exam again. */
  onLook(): void;
}

/** The part of an exam that is to be taken. Only one is shown at a time. */
export function ExamTaking({ exam, scenarios, onLook }: ExamTakingProps): ReactNode {
  const whole = useRef<HTMLDivElement>(null);
  const current = currentOf(exam.parts);
  const part = current === null ? undefined : exam.parts[current];
  const place = part?.sessionKey ?? 'taken';

  // A new part begins at its top, also for the keyboard.
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    whole.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [place]);

  function content(): ReactNode {
    if (current === null || part === undefined) return <PartsTaken exam={exam} onLook={onLook} />;
    if (part.kind === 'WARM_UP') return <WarmUp key={place} exam={exam} part={part} onLook={onLook} />;
    return (
      <RolePlayPart
        key={place}
        exam={exam}
        part={part}
        place={current}
        scenario={scenarios[current] ?? null}
        onLook={onLook}
      />
    );
  }

  return (
    <div ref={whole} tabIndex={-1} className="outline-none" data-testid="exam" data-part={part?.kind}>
      {content()}
    </div>
  );
}
