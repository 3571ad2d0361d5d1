import { graphql } from '@vivavoce/graphql';

export const promptsDocument = graphql(`
  query Prompts($first: Int!, $after: String) {
    prompts(first: $first, after: $after) {
      nodes {
        id
        name
        purpose
        latestVersion
        hasDraft
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const promptTexts = graphql(`
  fragment PromptTexts on PromptContent {
    purpose
    system
    template
    variables {
      name
      isLearners
      isOptional
      longest
    }
    jsonSchema
    mostTokens
    examples {
      name
      values {
        name
        value
      }
    }
  }
`);

export const promptDocument = graphql(`
  query Prompt($id: ID!) {
    prompt(promptId: $id) {
      prompt {
        id
        name
        revision
        latestVersion
        hasDraft
      }
      content {
        ...PromptTexts
      }
      draft {
        ...PromptTexts
      }
      versions {
        version
        publishedAt
      }
    }
  }
`);

export const promptVersionDocument = graphql(`
  query PromptVersionText($id: ID!, $version: Int!) {
    prompt(promptId: $id, version: $version) {
      content {
        ...PromptTexts
      }
    }
  }
`);

export const savePromptDocument = graphql(`
  mutation SavePrompt($input: SavePromptInput!) {
    savePrompt(input: $input) {
      prompt {
        id
        purpose
        revision
        hasDraft
      }
      errors {
        __typename
        ... on InvalidInput {
          violations {
            field
            description
          }
        }
        ... on PromptChanged {
          revision
        }
      }
    }
  }
`);

export const publishPromptDocument = graphql(`
  mutation PublishPrompt($input: PublishPromptInput!) {
    publishPrompt(input: $input) {
      prompt {
        id
        revision
        latestVersion
        hasDraft
      }
      errors {
        __typename
        ... on PromptChanged {
          revision
        }
      }
    }
  }
`);

export const rollBackPromptDocument = graphql(`
  mutation RollBackPrompt($input: RollBackPromptInput!) {
    rollBackPrompt(input: $input) {
      prompt {
        id
        revision
        latestVersion
        hasDraft
      }
      errors {
        __typename
        ... on PromptChanged {
          revision
        }
      }
    }
  }
`);

export const promptTrialDocument = graphql(`
  subscription PromptTrial($id: ID!, $version: Int, $example: String, $values: [PromptValueInput!]!) {
    promptTrial(promptId: $id, version: $version, example: $example, values: $values) {
      __typename
      ... on PromptTrialText {
        text
      }
      ... on PromptTrialEnd {
        model
        version
        inputTokens
        outputTokens
        firstTokenLatency
        latency
        isCut
      }
    }
  }
`);
