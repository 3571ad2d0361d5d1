import { useState } from 'react';

import type { EnteredFactor, FactorFieldProps } from '@/components/FactorField';

/** An expected error of a mutation that may ask for the second factor. */
interface StepUpError {
  __typename?: string | undefined;
  kinds?: readonly string[];
}

export interface StepUp {
  /** The properties of the field for the factor; null while nothing has asked for it. */
  field: FactorFieldProps | null;
  /** What to add to the input of the mutation. */
  input: { factor?: NonNullable<EnteredFactor> };
  /** Returns whether the mutation can be sent; otherwise the field says what is missing. */
  isReady(): boolean;
  /** Reads the errors of the mutation. Returns whether one of them is about the factor. */
  concerns(errors: readonly StepUpError[]): boolean;
  /** Forgets the factor after the mutation, because a code is accepted once. */
  reset(): void;
}

/** Keeps the second factor that a form asks for in place when its mutation needs it. */
export function useStepUp(): StepUp {
  const [kinds, setKinds] = useState<readonly string[]>();
  const [factor, setFactor] = useState<EnteredFactor>(null);
  const [problem, setProblem] = useState<'missing' | 'wrong'>();
  return {
    field:
      kinds === undefined
        ? null
        : {
            isNext: true,
            kinds,
            problem,
            onChange: (entered) => {
              setFactor(entered);
              setProblem(undefined);
            },
          },
    input: factor === null ? {} : { factor },
    isReady: () => {
      const isMissing = kinds !== undefined && factor === null;
      if (isMissing) setProblem('missing');
      return !isMissing;
    },
    concerns: (errors) => {
      const needed = errors.find(({ __typename }) => __typename === 'SecondFactorNeeded');
      const isRefused = errors.some(({ __typename }) => __typename === 'SecondFactorRefused');
      if (needed?.kinds !== undefined) setKinds(needed.kinds);
      if (isRefused) setProblem('wrong');
      return needed !== undefined || isRefused;
    },
    reset: () => {
      setKinds(undefined);
      setFactor(null);
      setProblem(undefined);
    },
  };
}
