import { graphql } from '@vivavoce/graphql';

export const dataExportParts = graphql(`
  fragment DataExportParts on DataExport {
    id
    state
    progress
    expiresAt
    length
    downloadUrl
  }
`);

export const dataExportDocument = graphql(`
  query DataExport {
    dataExport {
      ...DataExportParts
    }
  }
`);

export const exportMyDataDocument = graphql(`
  mutation ExportMyData($input: ExportMyDataInput!) {
    exportMyData(input: $input) {
      export {
        ...DataExportParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const dataExportProgressDocument = graphql(`
  subscription DataExportProgress {
    dataExportProgressed {
      ...DataExportParts
    }
  }
`);

export const eraseMeDocument = graphql(`
  mutation EraseMe($input: EraseMeInput!) {
    eraseMe(input: $input) {
      receiptId
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const erasureReceiptDocument = graphql(`
  query ErasureReceipt($id: UUID!) {
    erasureReceipt(id: $id) {
      id
      requestedAt
      completedAt
      expiresAt
      services {
        service
        answeredAt
        erased {
          category
          count
        }
        kept {
          reason
          days
        }
      }
    }
  }
`);

export const consentParts = graphql(`
  fragment ConsentParts on Consents {
    ageBracket
    ageBracketChangesFrom
    decisions {
      purpose
      version
      given
      decidedAt
    }
    guardian {
      email
      state
    }
  }
`);

export const consentsDocument = graphql(`
  query Consents {
    consents {
      ...ConsentParts
    }
  }
`);

export const decideConsentDocument = graphql(`
  mutation DecideConsent($input: DecideConsentInput!) {
    decideConsent(input: $input) {
      consents {
        ...ConsentParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const setAgeBracketDocument = graphql(`
  mutation SetAgeBracket($input: SetAgeBracketInput!) {
    setAgeBracket(input: $input) {
      consents {
        ...ConsentParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const askGuardianDocument = graphql(`
  mutation AskGuardian($input: AskGuardianInput!) {
    askGuardian(input: $input) {
      guardian {
        email
        state
      }
      errors {
        __typename
      }
    }
  }
`);
