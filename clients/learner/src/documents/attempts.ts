import { graphql } from '@vivavoce/graphql';

/** An attempt. The learner's figures follow it: they take longer to read, and the page does not wait for them. */
export const attemptDocument = graphql(`
  query Attempt($id: ID!) {
    attempt(id: $id) {
      id
      ...ExamMark
      startedAt
      session {
        id
      }
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
        ... on RolePlayTask {
          mode
        }
      }
      scenario {
        id
        title
      }
      result {
        ...ResultParts
      }
      drills {
        ...DrillParts
      }
    }
    ... @defer(label: "usual") {
      viewer {
        id
        statistics(days: 90) {
          scoredAttempts
          averageScore
        }
      }
    }
  }
`);

/** The mock exam that an attempt is a part of. */
export const examMarkFragment = graphql(`
  fragment ExamMark on Attempt {
    id
    mockExamPlace {
      mockExamId
      part
    }
  }
`);

/** Two sentences on the result of an attempt. */
export const resultFeedbackDocument = graphql(`
  query ResultFeedback($attemptId: ID!, $language: LanguageTag!) {
    resultFeedback(attemptId: $attemptId, language: $language) {
      language
      strength
      next
    }
  }
`);

/** One repeat of a word of an attempt. */
export const drillFragment = graphql(`
  fragment DrillParts on Drill {
    attemptId
    wordIndex
    word {
      score
      phones {
        arpabet
        ipa
        score
        heardArpabet
        heardIpa
        heardConfidence
        start
        end
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
        ... on DrillTask {
          text
        }
        ... on FreeTask {
          topic
        }
        ... on RolePlayTask {
          mode
        }
      }
      scenario {
        id
      }
    }
  }
`);
