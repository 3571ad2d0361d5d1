'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState, type ReactNode } from 'react';

import { RecordingMoment } from '@/lib/recordingMoment';
import { RecordingPlayer } from '@/lib/voice/RecordingPlayer';

import { useTalkRecording } from './useTalkRecording';

interface TalkSoundProps {
  /** Global id of the examination. */
  examinationId: string;
  /** The talk, which plays its moments. */
  children: ReactNode;
}

/** The recording of a talk above its turns, or a line that there is none to hear. It is requested when the examiner plays it. */
export function TalkSound({ examinationId, children }: TalkSoundProps): ReactNode {
  const t = useTranslations('examination.talk');
  const { refusal, address } = useTalkRecording(examinationId);
  const [moment, setMoment] = useState<{ start: number } | null>(null);
  const playFrom = useCallback((start: number) => {
    setMoment({ start });
  }, []);
  return (
    <RecordingMoment value={refusal === null ? playFrom : null}>
      {refusal === null ? (
        <section aria-label={t('recording')} className="mt-3">
          <RecordingPlayer address={address} moment={moment} />
          <p className="mt-1 text-sm text-muted">{t('recordingWhy')}</p>
        </section>
      ) : (
        <p role="status" className="mt-3 text-sm text-muted">
          {t(refusal === 'ClaimExpired' ? 'recordingClaim' : 'noRecording')}
        </p>
      )}
      {children}
    </RecordingMoment>
  );
}
