import { graphql } from '@vivavoce/graphql';

export const guardianLinkDocument = graphql(`
  query GuardianLink($token: String!) {
    guardianLink(token: $token) {
      displayName
      email
      state
    }
  }
`);

export const confirmGuardianDocument = graphql(`
  mutation ConfirmGuardian($input: ConfirmGuardianInput!) {
    confirmGuardian(input: $input) {
      link {
        state
      }
      errors {
        __typename
      }
    }
  }
`);

export const withdrawGuardianDocument = graphql(`
  mutation WithdrawGuardian($input: WithdrawGuardianInput!) {
    withdrawGuardian(input: $input) {
      link {
        state
      }
      errors {
        __typename
      }
    }
  }
`);
