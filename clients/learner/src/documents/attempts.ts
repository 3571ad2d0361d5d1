import { graphql } from '@vivavoce/graphql';

export const attemptDocument = graphql(`
  query Attempt($id: ID!) {
    attempt(id: $id) {
      id
      startedAt
      task {
        __typename
        kind
        language
        ... on ReadAloudTask {
          text
        }
        ... on FreeTask {
          topic
        }
      }
      scenario {
        id
        title
      }
      result {
        ...ResultParts
      }
    }
  }
`);

export const deleteAttemptDocument = graphql(`
  mutation DeleteAttempt($input: DeleteAttemptInput!) {
    deleteAttempt(input: $input) {
      deletedAttemptId
      errors {
        __typename
      }
    }
  }
`);

/** The task of an attempt, to do it again. */
export const againDocument = graphql(`
  query AttemptTask($id: ID!) {
    attempt(id: $id) {
      id
      task {
        __typename
        language
        ... on ReadAloudTask {
          text
        }
        ... on FreeTask {
          topic
        }
      }
      scenario {
        id
      }
    }
  }
`);
