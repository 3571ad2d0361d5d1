'use client';

import { hearExaminationDocument } from '@vivavoce/learner/documents/examination';
import { useChange } from '@vivavoce/learner/useChange';
import { useCallback, useState } from 'react';

/** Why a talk cannot be heard by the viewer. */
export type HearingRefusal = 'ClaimExpired' | 'other';

export interface TalkRecording {
  refusal: HearingRefusal | null;
  /** Asks for an address that plays the recording for some minutes; null when the viewer may not hear it, or not now. */
  address(): Promise<string | null>;
}

/** The recording of a talk that the viewer has claimed. The learner sees each time that it is asked for. */
export function useTalkRecording(examinationId: string): TalkRecording {
  const { run } = useChange(hearExaminationDocument);
  const [refusal, setRefusal] = useState<HearingRefusal | null>(null);
  const address = useCallback(async () => {
    const answer = await run({ input: { examinationId } });
    if (answer === null) return null;
    const error = answer.hearExamination.errors[0]?.__typename;
    setRefusal(error === undefined ? null : error === 'ClaimExpired' ? error : 'other');
    return answer.hearExamination.recording?.url ?? null;
  }, [run, examinationId]);
  return { refusal, address };
}
