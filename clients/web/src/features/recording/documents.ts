import { graphql } from '@vivavoce/graphql';

export const recordingParts = graphql(`
  fragment RecordingParts on Recording {
    state
    problem
    length
    sizeBytes
    expiresAt
    heardAt
  }
`);

export const sessionRecordingDocument = graphql(`
  query SessionRecording($sessionId: ID!) {
    speakingSession(id: $sessionId) {
      id
      recording {
        ...RecordingParts
      }
    }
  }
`);

export const recordingAddressDocument = graphql(`
  query RecordingAddress($sessionId: ID!) {
    recordingAddress(sessionId: $sessionId) {
      url
    }
  }
`);

export const deleteRecordingDocument = graphql(`
  mutation DeleteRecording($input: DeleteRecordingInput!) {
    deleteRecording(input: $input) {
      deleted
    }
  }
`);

export const storedRecordingsDocument = graphql(`
  query StoredRecordings {
    viewer {
      id
      recordings {
        count
        storedBytes
      }
    }
  }
`);

export const keepingDocument = graphql(`
  query Keeping {
    consents {
      decisions {
        purpose
        given
      }
    }
  }
`);
