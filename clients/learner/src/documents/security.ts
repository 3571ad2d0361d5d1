import { graphql } from '@vivavoce/graphql';

export const securityDocument = graphql(`
  query Security {
    viewer {
      id
      email
      emailVerified
      roles
      signInMethods {
        hasPassword
        linkedProviders {
          id
          key
          name
          email
          linkedAt
          lastUsedAt
        }
      }
      secondFactor {
        isOn
        since
        recoveryCodesLeft
      }
      passkeys {
        id
        name
        createdAt
        lastUsedAt
      }
      sessions {
        id
        device
        beganAt
        lastUsedAt
        isCurrent
      }
    }
    signInProviders {
      key
      name
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
        ... on SecondFactorNeeded {
          kinds
        }
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
        ... on SecondFactorNeeded {
          kinds
        }
        ... on MailLimitReached {
          retryAfter
        }
      }
    }
  }
`);

export const beginSecondFactorDocument = graphql(`
  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {
    beginSecondFactor(input: $input) {
      setup {
        secret
        uri
      }
      errors {
        __typename
      }
    }
  }
`);

export const confirmSecondFactorDocument = graphql(`
  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) {
      recoveryCodes
      errors {
        __typename
      }
    }
  }
`);

export const disableSecondFactorDocument = graphql(`
  mutation DisableSecondFactor($input: DisableSecondFactorInput!) {
    disableSecondFactor(input: $input) {
      viewer {
        id
        secondFactor {
          isOn
          since
          recoveryCodesLeft
        }
      }
      errors {
        __typename
      }
    }
  }
`);

export const renewRecoveryCodesDocument = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      recoveryCodes
      viewer {
        id
        secondFactor {
          isOn
          since
          recoveryCodesLeft
        }
      }
      errors {
        __typename
      }
    }
  }
`);

export const askForPasskeyDocument = graphql(`
  mutation AskForPasskey($input: AskForPasskeyInput!) {
    askForPasskey(input: $input) {
      ceremony {
        token
        options
      }
    }
  }
`);

export const beginPasskeyDocument = graphql(`
  mutation BeginPasskey($input: BeginPasskeyInput!) {
    beginPasskey(input: $input) {
      ceremony {
        token
        options
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const finishPasskeyDocument = graphql(`
  mutation FinishPasskey($input: FinishPasskeyInput!) {
    finishPasskey(input: $input) {
      viewer {
        id
        passkeys {
          id
          name
          createdAt
          lastUsedAt
        }
      }
      errors {
        __typename
      }
    }
  }
`);

export const renamePasskeyDocument = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      viewer {
        id
        passkeys {
          id
          name
        }
      }
      errors {
        __typename
      }
    }
  }
`);

export const removePasskeyDocument = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      viewer {
        id
        passkeys {
          id
        }
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const startProviderLinkDocument = graphql(`
  mutation StartProviderLink($input: StartProviderLinkInput!) {
    startProviderLink(input: $input) {
      visit {
        authorizationUrl
        browserToken
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const unlinkProviderDocument = graphql(`
  mutation UnlinkProvider($input: UnlinkProviderInput!) {
    unlinkProvider(input: $input) {
      viewer {
        id
        signInMethods {
          hasPassword
          linkedProviders {
            id
          }
        }
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

/** The same request as for a forgotten password: the link sets the first one as well. */
export const setPasswordDocument = graphql(`
  mutation SetPassword($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      accepted
    }
  }
`);
