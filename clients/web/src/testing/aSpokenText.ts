import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';

/** A spoken text whose sound is made. */
export function aSpokenText(told: Partial<GeneratedAudioPartsFragment> = {}): Record<string, unknown> {
  const whole: GeneratedAudioPartsFragment & { __typename: 'GeneratedAudio' } = {
    __typename: 'GeneratedAudio',
    id: 'a1',
    name: 'Ward rules',
    state: 'COMPLETED',
    failure: null,
    doneParagraphs: 2,
    paragraphs: 2,
    length: 65_000,
    sizeBytes: 390_000,
    fromCache: false,
    createdAt: '2026-05-01T10:00:00Z',
    expiresAt: '2026-05-08T10:00:00Z',
    cursor: '3',
    spokenVoiceId: 'cmu-slt',
    voicing: { voiceId: 'cmu-slt', rate: 1, pitch: 1, format: 'MP3' },
    ...told,
  };
  return whole;
}
