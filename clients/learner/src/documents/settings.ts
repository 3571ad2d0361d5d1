import { graphql } from '@vivavoce/graphql';

export const settingsDocument = graphql(`
  query Settings {
    viewer {
      id
      displayName
      email
      emailVerified
      locale
      timeZone
      learningLanguage
      firstLanguage
      goal
      examDay
      level
      createdAt
      roles
      entitlements {
        plan {
          id
          name
          speechAMonth
          longestSession
        }
        speechUsed
        speechReserved
        speechLeft
        resetsAt
      }
    }
    sentenceLanguages {
      language
    }
  }
`);

export const updateProfileDocument = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      viewer {
        id
        displayName
        locale
        timeZone
        learningLanguage
        firstLanguage
        goal
        examDay
        level
      }
      errors {
        __typename
        ... on InvalidInput {
          violations {
            field
            description
          }
        }
      }
    }
  }
`);

export const requestVerificationDocument = graphql(`
  mutation RequestVerification {
    requestVerification {
      sent
    }
  }
`);
