import type { TalkScenarioQuery } from '@vivavoce/graphql';

/** What the learner knows of a scenario. */
export type TalkScenario = NonNullable<TalkScenarioQuery['scenario']>;
