import { graphql } from '@vivavoce/graphql';

/** A run as operators see it: whose it is, and how each attempt went. */
export const operatedRunParts = graphql(`
  fragment OperatedRunParts on OperatedPipelineRun {
    id
    ownerId
    owner {
      id
      displayName
      email
    }
    version
    state
    failure
    steps
    createdAt
    endedAt
    attempts {
      step
      number
      kind
      state
      failure
      byFallBack
      mayBePaid
      repeatsPaid
      dueAt
      startedAt
      endedAt
      use {
        engine
        inputTokens
        outputTokens
        characters
        audio
        costMicros
      }
    }
  }
`);

export const operatedRunsDocument = graphql(`
  query OperatedRuns($first: Int!, $after: String, $state: PipelineRunState, $personId: ID) {
    operatedPipelineRuns(first: $first, after: $after, state: $state, personId: $personId) {
      totalCount
      nodes {
        id
        ...OperatedRunParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
