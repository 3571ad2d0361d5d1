import { graphql } from '@vivavoce/graphql';

/** How a quiz is shared. */
export const quizSharingParts = graphql(`
  fragment QuizSharingParts on Quiz {
    id
    sharing {
      link {
        madeAt
        expiresAt
      }
      copies
    }
  }
`);

/** How a quiz is shared, and whether there is a team to share it with. */
export const quizSharingDocument = graphql(`
  query QuizSharing($id: ID!) {
    quiz(id: $id) {
      ...QuizSharingParts
    }
    viewer {
      id
      seats {
        bought
        own {
          id
        }
      }
    }
  }
`);

export const shareQuizDocument = graphql(`
  mutation ShareQuiz($input: ShareQuizInput!) {
    shareQuiz(input: $input) {
      quiz {
        ...QuizSharingParts
      }
      token
      errors {
        __typename
      }
    }
  }
`);

export const revokeQuizLinkDocument = graphql(`
  mutation RevokeQuizLink($input: RevokeQuizLinkInput!) {
    revokeQuizLink(input: $input) {
      quiz {
        ...QuizSharingParts
      }
      errors {
        __typename
      }
    }
  }
`);

/** What a link leads to. */
export const sharedQuizDocument = graphql(`
  query SharedQuiz($token: String!) {
    sharedQuiz(token: $token) {
      title
      language
      questionCount
      sharedBy
      expiresAt
      isOwn
      quiz {
        id
      }
    }
  }
`);

export const addSharedQuizDocument = graphql(`
  mutation AddSharedQuiz($input: AddSharedQuizInput!) {
    addSharedQuiz(input: $input) {
      quiz {
        id
      }
      errors {
        __typename
      }
    }
  }
`);
