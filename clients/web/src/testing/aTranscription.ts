import type { TranscriptionPartsFragment } from '@vivavoce/graphql';

/** A transcription that was made to its end. */
export function aTranscription(told: Partial<TranscriptionPartsFragment> = {}): Record<string, unknown> {
  const whole: TranscriptionPartsFragment & { __typename: 'Transcription' } = {
    __typename: 'Transcription',
    id: 't1',
    name: 'Ward round.mp3',
    sizeBytes: 4_000_000,
    state: 'COMPLETED',
    failure: null,
    language: 'en-US',
    languageDetected: false,
    atEngineSince: null,
    done: 750_000,
    length: 750_000,
    cutOff: false,
    partCount: 2,
    wordCount: 1_800,
    keepDays: 30,
    createdAt: '2026-05-01T10:00:00Z',
    endedAt: '2026-05-01T10:02:00Z',
    expiresAt: '2026-05-31T10:02:00Z',
    cursor: '4',
    textRevision: 0,
    speakerLabels: false,
    speakerOrigin: null,
    speakers: [],
    ...told,
  };
  return whole;
}
