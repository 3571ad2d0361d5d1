type State = 'WAITING' | 'OPEN' | 'UNDER_WAY' | 'FINISHED' | 'SKIPPED' | 'DELETED';

const KINDS = ['WARM_UP', 'FIRST_ROLE_PLAY', 'SECOND_ROLE_PLAY'] as const;

const CARD = {
  language: 'en-GB',
  setting: 'A ward in the morning.',
  candidateCard: { role: 'You are a nurse.', bullets: ['She has a new inhaler.'] },
  tasks: ['Explain the inhaler.'],
  vocabulary: [],
};

/** An exam with its parts in these states; the given fields replace the defaults, those of parts by their index. */
export function anExam(
  states: readonly [State, State, State],
  told: object = {},
  parts: readonly object[] = [],
): object {
  return {
    __typename: 'MockExam',
    id: 'e1',
    state: 'UNDER_WAY',
    language: 'en',
    profession: 'NURSING',
    startedAt: '2026-05-04T09:00:00Z',
    expiresAt: '2026-05-05T09:30:00Z',
    endedAt: null,
    estimate: null,
    parts: KINDS.map((kind, i) => ({
      __typename: 'MockExamPart',
      kind,
      state: states[i],
      sessionKey: `key-${i}`,
      length: i === 0 ? 120_000 : null,
      rating: null,
      isRepeatable: false,
      task:
        i === 0
          ? { __typename: 'FreeTask', language: 'en-GB', topic: 'A day on your ward' }
          : { __typename: 'RolePlayTask', language: 'en-GB' },
      session: null,
      scenario: i === 0 ? null : { id: `scenario-${i}`, title: `Talk ${i}`, ...CARD },
      ...parts[i],
    })),
    ...told,
  };
}
