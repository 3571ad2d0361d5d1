import { graphql } from '@vivavoce/graphql';

/** How far a transcription is, and what is known of it. */
export const transcriptionParts = graphql(`
  fragment TranscriptionParts on Transcription {
    id
    name
    sizeBytes
    state
    failure
    language
    languageDetected
    atEngineSince
    done
    length
    cutOff
    partCount
    wordCount
    keepDays
    createdAt
    endedAt
    expiresAt
    cursor
    textRevision
    speakerLabels
    speakerOrigin
    speakers {
      number
      name
      spoken
    }
  }
`);

/** A part of a text: what was heard, and what the learner says was said. */
export const transcriptPartContent = graphql(`
  fragment TranscriptPartContent on TranscriptPart {
    index
    beginsParagraph
    words {
      text
      start
      end
      confidence
    }
    correctedWords {
      text
      start
      end
    }
    revision
    speaker
  }
`);

export const transcriptionsDocument = graphql(`
  query Transcriptions($first: Int!, $after: String, $nameContains: String) {
    viewer {
      id
      transcriptions(first: $first, after: $after, nameContains: $nameContains) {
        totalCount
        nodes {
          id
          ...TranscriptionParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const transcriptionLanguagesDocument = graphql(`
  query TranscriptionLanguages {
    viewer {
      id
      learningLanguage
    }
    transcriptionLanguages {
      language
      thirdParty
      consentRequired
      speakerOrigin
    }
    languageDetection {
      thirdParty
      consentRequired
    }
  }
`);

export const transcriptionDocument = graphql(`
  query Transcription($id: ID!) {
    transcription(id: $id) {
      ...TranscriptionParts
    }
  }
`);

export const transcriptPartsDocument = graphql(`
  query TranscriptParts($id: ID!, $from: Int!, $first: Int!) {
    transcriptParts(transcriptionId: $id, from: $from, first: $first) {
      parts {
        ...TranscriptPartContent
      }
      next
    }
  }
`);

export const transcriptExportDocument = graphql(`
  query TranscriptExport($id: ID!, $format: TranscriptFormat!) {
    transcriptExport(transcriptionId: $id, format: $format) {
      content
      fileName
      mediaType
    }
  }
`);

export const createTranscriptionUploadDocument = graphql(`
  mutation CreateTranscriptionUpload($input: CreateTranscriptionUploadInput!) {
    createTranscriptionUpload(input: $input) {
      transcription {
        id
      }
      upload {
        url
        contentType
      }
      errors {
        __typename
      }
    }
  }
`);

export const startTranscriptionDocument = graphql(`
  mutation StartTranscription($input: StartTranscriptionInput!) {
    startTranscription(input: $input) {
      transcription {
        ...TranscriptionParts
      }
      errors {
        __typename
        ... on RecordedFileMissing {
          upload {
            url
            contentType
          }
        }
      }
    }
  }
`);

export const updateTranscriptionDocument = graphql(`
  mutation UpdateTranscription($input: UpdateTranscriptionInput!) {
    updateTranscription(input: $input) {
      transcription {
        ...TranscriptionParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const correctTranscriptPartDocument = graphql(`
  mutation CorrectTranscriptPart($input: CorrectTranscriptPartInput!) {
    correctTranscriptPart(input: $input) {
      part {
        ...TranscriptPartContent
      }
      errors {
        __typename
        ... on TranscriptPartChanged {
          part {
            ...TranscriptPartContent
          }
        }
      }
    }
  }
`);

export const cancelTranscriptionDocument = graphql(`
  mutation CancelTranscription($input: CancelTranscriptionInput!) {
    cancelTranscription(input: $input) {
      transcription {
        ...TranscriptionParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const deleteTranscriptionDocument = graphql(`
  mutation DeleteTranscription($input: DeleteTranscriptionInput!) {
    deleteTranscription(input: $input) {
      deletedTranscriptionId
      errors {
        __typename
      }
    }
  }
`);

export const transcriptionProgressDocument = graphql(`
  subscription TranscriptionProgress($id: ID!, $after: String) {
    transcriptionProgress(transcriptionId: $id, after: $after) {
      cursor
      state
      failure
      done
      length
      partCount
      language
      atEngineSince
    }
  }
`);
