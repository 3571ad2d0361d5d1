import { graphql } from '@vivavoce/graphql';

export const historyDocument = graphql(`
  query History($first: Int!, $after: String, $kind: TaskKind) {
    viewer {
      id
      history(first: $first, after: $after, kind: $kind) {
        totalCount
        nodes {
          id
          ...AttemptRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const compareDocument = graphql(`
  query Compare($one: ID!, $other: ID!) {
    one: attempt(id: $one) {
      id
      ...ComparedAttempt
    }
    other: attempt(id: $other) {
      id
      ...ComparedAttempt
    }
  }
`);
