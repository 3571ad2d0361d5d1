/** Plans, speech time and a subscription for tests, as the graph answers them. */
export const FREE = {
  __typename: 'Plan',
  id: 'free',
  name: 'Free',
  speechAMonth: 3_600_000,
  longestSession: 600_000,
  documents: 20,
  documentBytes: 100_000_000,
  charactersSynthesized: 100_000,
};
export const PRO = {
  __typename: 'Plan',
  id: 'pro',
  name: 'Pro',
  speechAMonth: 72_000_000,
  longestSession: 1_800_000,
  documents: 500,
  documentBytes: 2_000_000_000,
  charactersSynthesized: 2_000_000,
};
export const TEAM = { ...PRO, id: 'team', name: 'Team' };

export function money(amount: number): object {
  return { __typename: 'Money', amount, currency: 'eur' };
}

export const OFFERS = [
  { ...FREE, mostSeats: 1, prices: [] },
  {
    ...PRO,
    mostSeats: 1,
    prices: [
      { __typename: 'PlanPrice', interval: 'MONTH', price: money(1_200) },
      { __typename: 'PlanPrice', interval: 'YEAR', price: money(12_000) },
    ],
  },
  {
    ...TEAM,
    mostSeats: 50,
    prices: [{ __typename: 'PlanPrice', interval: 'MONTH', price: money(900) }],
  },
];

/** The plan for several people, as a subscription has it. */
export const TEAM_SUBSCRIPTION = {
  __typename: 'PlanSubscription',
  plan: { ...TEAM, mostSeats: 50 },
  interval: 'MONTH',
  status: 'ACTIVE',
  periodEnd: '2026-06-04T12:00:00Z',
  cancelsAtPeriodEnd: false,
  graceUntil: null,
  price: money(2_700),
  seats: 3,
  plannedChange: null,
};

export const SUBSCRIPTION = {
  __typename: 'PlanSubscription',
  plan: { ...PRO, mostSeats: 1 },
  interval: 'MONTH',
  status: 'ACTIVE',
  periodEnd: '2026-06-04T12:00:00Z',
  cancelsAtPeriodEnd: false,
  graceUntil: null,
  price: money(1_200),
  seats: 1,
  plannedChange: null,
};

interface Had {
  plan?: typeof FREE;
  used?: number;
  subscription?: object | null;
  plans?: readonly object[];
  roles?: readonly string[];
}

/** The answer to `Plans` for a person who has this. */
export function plans(had: Had = {}): { data: Record<string, unknown> } {
  const { plan = FREE, used = 0, subscription = null, plans: offers = OFFERS, roles = ['LEARNER'] } = had;
  return {
    data: {
      plans: offers,
      viewer: {
        __typename: 'Viewer',
        id: 'v1',
        roles,
        entitlements: {
          __typename: 'Entitlements',
          plan,
          speechUsed: used,
          speechReserved: 0,
          speechLeft: plan.speechAMonth - used,
          resetsAt: '2026-06-01T00:00:00Z',
        },
        subscription,
      },
    },
  };
}

/** The preview of a change at once, for which something is paid. */
export const PREVIEW = {
  __typename: 'PlanChangePreview',
  atPeriodEnd: false,
  takesEffectAt: '2026-05-04T12:00:00Z',
  dueNow: money(2_100),
  credit: money(0),
  lines: [
    { __typename: 'PlanChangeLine', description: 'Unused time on Pro', amount: money(-600) },
    { __typename: 'PlanChangeLine', description: 'Remaining time on Team', amount: money(2_700) },
  ],
  price: money(2_700),
  proratedAt: '2026-05-04T12:00:00Z',
};

/** The answer to `PlanChangePreview`: a preview, or the name of the error in its place. */
export function previewed(answer: object | string): { data: Record<string, unknown> } {
  const isRefused = typeof answer === 'string';
  return {
    data: {
      viewer: {
        __typename: 'Viewer',
        id: 'v1',
        planChangePreview: {
          __typename: 'PlanChangePreviewPayload',
          preview: isRefused ? null : answer,
          errors: isRefused ? [{ __typename: answer }] : [],
        },
      },
    },
  };
}
