import { graphql } from '@vivavoce/graphql';

export const securityDocument = graphql(`
  query Security {
    viewer {
      id
      email
      emailVerified
      sessions {
        id
        device
        beganAt
        lastUsedAt
        isCurrent
      }
    }
  }
`);

export const endSessionsDocument = graphql(`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
      viewer {
        id
        sessions {
          id
        }
      }
      errors {
        __typename
      }
    }
  }
`);

export const changePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      changed
      errors {
        __typename
      }
    }
  }
`);

export const changeEmailDocument = graphql(`
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input) {
      sent
      errors {
        __typename
        ... on MailLimitReached {
          retryAfter
        }
      }
    }
  }
`);
