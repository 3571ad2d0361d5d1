'use client';

import { readFragment, type ExaminationPaperPartsFragment, type Failure } from '@vivavoce/graphql';
import { claimExaminationDocument, examinationPaperFragment } from '@vivavoce/learner/documents/examination';
import { useChange } from '@vivavoce/learner/useChange';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Why a talk cannot be rated by the viewer. */
export type ClaimRefusal = 'AlreadyRated' | 'ExaminationTaken' | 'ExaminationUnknown' | 'OwnTalk' | 'other';

const REFUSALS: readonly ClaimRefusal[] = ['AlreadyRated', 'ExaminationTaken', 'ExaminationUnknown', 'OwnTalk'];

/** A claim is prolonged by work, at most this often. */
const PROLONGED_EVERY = 5 * 60_000;

/** How often the page looks whether the claim is over. */
const TICK = 10_000;

export interface Claim {
  /** What there is to rate; null until the claim is made. It stays when the claim is lost. */
  paper: ExaminationPaperPartsFragment | null;
  /** The milliseconds until the claim ends, 0 when it has. */
  left: number;
  refusal: ClaimRefusal | null;
  failure: Failure | null;
  isBusy: boolean;
  /** Claims again. */
  renew(): Promise<void>;
  /** Prolongs the claim when it has not been prolonged for some minutes. */
  worked(): void;
}

/** Reserves a rating for the viewer while the page is open. */
export function useClaim(examinationId: string): Claim {
  const { run, isBusy, failure } = useChange(claimExaminationDocument);
  const [paper, setPaper] = useState<ExaminationPaperPartsFragment | null>(null);
  const [refusal, setRefusal] = useState<ClaimRefusal | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const claimedAt = useRef(0);

  const renew = useCallback(async () => {
    claimedAt.current = Date.now();
    const answer = await run({ input: { examinationId } });
    setNow(Date.now());
    if (answer === null) return;
    const { errors } = answer.claimExamination;
    const got = readFragment(examinationPaperFragment, answer.claimExamination.paper);
    if (got !== null) setPaper(got);
    setRefusal(errors[0] === undefined ? null : (REFUSALS.find((one) => one === errors[0]?.__typename) ?? 'other'));
  }, [run, examinationId]);

  useEffect(() => {
    // In a task of its own: a page that is opened and left at once claims nothing.
    const first = setTimeout(() => void renew());
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => {
      clearTimeout(first);
      clearInterval(ticking);
    };
  }, [renew]);

  const left = paper === null ? 0 : Math.max(0, Date.parse(paper.claimedUntil) - now);
  const isHeld = left > 0 && refusal === null;
  const worked = useCallback(() => {
    if (isHeld && Date.now() - claimedAt.current > PROLONGED_EVERY) void renew();
  }, [isHeld, renew]);
  return { paper, left, refusal, failure, isBusy, renew, worked };
}
