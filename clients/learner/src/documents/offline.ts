import { graphql } from '@vivavoce/graphql';

/** Whose the recordings on this device are. */
export const offlineOwnerDocument = graphql(`
  query OfflineOwner {
    viewer {
      id
    }
  }
`);

export const submitRecordingDocument = graphql(`
  mutation SubmitRecording($input: SubmitRecordingInput!) {
    submitRecording(input: $input) {
      recording {
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

export const startSubmittedRecordingDocument = graphql(`
  mutation StartSubmittedRecording($input: StartSubmittedRecordingInput!) {
    startSubmittedRecording(input: $input) {
      recording {
        id
      }
      errors {
        __typename
        ... on SubmittedRecordingMissing {
          upload {
            url
            contentType
          }
        }
      }
    }
  }
`);

export const cancelSubmittedRecordingDocument = graphql(`
  mutation CancelSubmittedRecording($input: CancelSubmittedRecordingInput!) {
    cancelSubmittedRecording(input: $input) {
      recording {
        id
        state
      }
      errors {
        __typename
      }
    }
  }
`);

/** How far a recording is, until it has ended. */
export const submittedRecordingChangedDocument = graphql(`
  subscription SubmittedRecordingChanged($id: ID!) {
    submittedRecordingChanged(recordingId: $id) {
      state
      done
      length
    }
  }
`);

/** What a recording is now, and its result at the end. */
export const submittedRecordingDocument = graphql(`
  query SubmittedRecording($id: ID!) {
    submittedRecording(id: $id) {
      id
      state
      failure
      done
      length
      session {
        id
        result {
          ...ResultParts
        }
      }
    }
  }
`);
