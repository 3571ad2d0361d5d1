import { graphql } from '@vivavoce/graphql';

export const apiKeysDocument = graphql(`
  query ApiKeys {
    viewer {
      id
      apiKeys {
        ...ApiKeyParts
      }
    }
  }
`);

export const createApiKeyDocument = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      secret
      viewer {
        id
        apiKeys {
          ...ApiKeyParts
        }
      }
      errors {
        __typename
        ... on TooManyApiKeys {
          limit
        }
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const revokeApiKeyDocument = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      viewer {
        id
        apiKeys {
          id
        }
      }
      errors {
        __typename
      }
    }
  }
`);

export const apiKeyParts = graphql(`
  fragment ApiKeyParts on ApiKey {
    id
    name
    scopes
    createdAt
    expiresAt
    lastUsedOn
    isExpired
  }
`);
