import { graphql } from '@vivavoce/graphql';

/** An appeal that waits, as an examiner sees it. */
export const quizAppealParts = graphql(`
  fragment QuizAppealParts on QuizAppeal {
    id
    question {
      ...QuizQuestionParts
    }
    answer {
      option
      truth
      text
      ordering
      sessionId
    }
    mark {
      ...QuizMarkParts
    }
    reason
    appealedAt
  }
`);

export const quizAppealsDocument = graphql(`
  query QuizAppeals($first: Int!) {
    quizAppeals(first: $first) {
      totalCount
      nodes {
        id
        ...QuizAppealParts
      }
    }
  }
`);

export const decideQuizAppealDocument = graphql(`
  mutation DecideQuizAppeal($input: DecideQuizAppealInput!) {
    decideQuizAppeal(input: $input) {
      answersCorrected
      errors {
        __typename
      }
    }
  }
`);

/** Tells when a verdict has changed an attempt. */
export const quizAttemptVerdictsDocument = graphql(`
  subscription QuizAttemptVerdicts($attemptId: ID!) {
    quizAttemptVerdicts(attemptId: $attemptId) {
      id
      newVerdicts
    }
  }
`);

export const seeQuizVerdictsDocument = graphql(`
  mutation SeeQuizVerdicts($input: SeeQuizVerdictsInput!) {
    seeQuizVerdicts(input: $input) {
      attempt {
        id
        newVerdicts
        quiz {
          id
          newVerdicts
        }
      }
      errors {
        __typename
      }
    }
  }
`);
