'use client';

import { readFragment } from '@vivavoce/graphql';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { recordingParts, sessionRecordingDocument } from './documents';
import { useIsHere } from './useIsHere';

/** What became of the recording of a session that has ended: whether the server keeps it, and whether this device has it. */
export function RecordingOutcome(props: { sessionId: string }): ReactNode {
  const t = useTranslations('recording');
  const format = useFormatter();
  const { data } = useGraph(sessionRecordingDocument, { sessionId: props.sessionId }, { isFresh: true });
  const isHere = useIsHere(props.sessionId);

  function ofServer(): string | null {
    if (!data?.speakingSession) return null;
    const recording = readFragment(recordingParts, data.speakingSession.recording);
    if (!recording) return t('notKept');
    if (recording.state === 'NOT_KEPT') return t(`problem.${recording.problem ?? 'STORE_FAILED'}`);
    return t('weKeep', { date: format.dateTime(new Date(recording.expiresAt), { day: 'numeric', month: 'long' }) });
  }

  return (
    <>
      {ofServer()} {isHere && t('isHere')}
    </>
  );
}
