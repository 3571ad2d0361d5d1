import { graphql } from '@vivavoce/graphql';

/** How far generated audio is, and what is known of it. */
export const generatedAudioParts = graphql(`
  fragment GeneratedAudioParts on GeneratedAudio {
    id
    name
    state
    failure
    doneParagraphs
    paragraphs
    length
    sizeBytes
    fromCache
    createdAt
    expiresAt
    cursor
    spokenVoiceId
    voicing {
      voiceId
      rate
      pitch
      format
    }
  }
`);

export const generatedAudioListDocument = graphql(`
  query GeneratedAudioList($first: Int!, $after: String) {
    viewer {
      id
      generatedAudio(first: $first, after: $after) {
        totalCount
        nodes {
          id
          ...GeneratedAudioParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const generatedAudioDocument = graphql(`
  query GeneratedAudio($id: ID!) {
    generatedAudio(id: $id) {
      ...GeneratedAudioParts
    }
  }
`);

export const generatedAudioContentDocument = graphql(`
  query GeneratedAudioContent($id: ID!) {
    generatedAudioContent(generatedAudioId: $id) {
      text
      isSsml
      words {
        text
        start
        end
      }
    }
  }
`);

export const generatedAudioAddressDocument = graphql(`
  query GeneratedAudioAddress($id: ID!) {
    generatedAudioContent(generatedAudioId: $id) {
      address {
        url
        mediaType
      }
    }
  }
`);

export const voiceChoiceDocument = graphql(`
  query VoiceChoice {
    voices(use: STORED) {
      id
      displayName
      language
      maker
      abilities
    }
  }
`);

export const voiceComparisonDocument = graphql(`
  query VoiceComparison {
    voices(use: STORED) {
      id
      displayName
      language
      gender
      age
      maker
      abilities
    }
  }
`);

export const generateAudioDocument = graphql(`
  mutation GenerateAudio($input: GenerateAudioInput!) {
    generateAudio(input: $input) {
      generatedAudio {
        ...GeneratedAudioParts
      }
      errors {
        __typename
        ... on SsmlInvalid {
          problem
          name
          line
          column
        }
        ... on TooManyGeneratedAudio {
          most
          mostAtWork
        }
        ... on InvalidInput {
          violations {
            field
          }
        }
      }
    }
  }
`);

export const deleteGeneratedAudioDocument = graphql(`
  mutation DeleteGeneratedAudio($input: DeleteGeneratedAudioInput!) {
    deleteGeneratedAudio(input: $input) {
      deletedGeneratedAudioId
      errors {
        __typename
      }
    }
  }
`);

export const generatedAudioProgressDocument = graphql(`
  subscription GeneratedAudioProgress($id: ID!, $after: String) {
    generatedAudioProgress(generatedAudioId: $id, after: $after) {
      cursor
      state
      failure
      doneParagraphs
      paragraphs
    }
  }
`);
