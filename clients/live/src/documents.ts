import { graphql } from '@vivavoce/graphql';

export const startSpeakingDocument = graphql(`
  mutation StartSpeaking($input: StartSpeakingInput!) {
    startSpeaking(input: $input) {
      session {
        id
      }
      audio {
        uri
        protocols
      }
      errors {
        __typename
        ... on SpeechTimeUsedUp {
          limit
          resetsAt
        }
      }
    }
  }
`);

export const resumeSpeakingDocument = graphql(`
  mutation ResumeSpeaking($input: ResumeSpeakingInput!) {
    resumeSpeaking(input: $input) {
      audio {
        uri
        protocols
      }
      settledSequence
      errors {
        __typename
      }
    }
  }
`);

/** The result fields that every result screen needs. */
export const resultFragment = graphql(`
  fragment ResultParts on SpeakingResult {
    outcome
    scores {
      accuracy
      fluency
      completeness
      prosody
      overall
    }
    transcript
    words {
      text
      start
      end
      score
      errorType
      confidence
      referenceIndex
      phones {
        arpabet
        ipa
        score
        heardArpabet
        heardIpa
        heardConfidence
        start
        end
      }
    }
    fluency {
      speakingRateWordsPerMinute
      articulationRateWordsPerMinute
      pauses {
        start
        length
      }
    }
    isCorrect
    passMark
    scorer
    scorerVersion
    audioDuration
    speechDuration
  }
`);

export const finishSpeakingDocument = graphql(`
  mutation FinishSpeaking($input: FinishSpeakingInput!) {
    finishSpeaking(input: $input) {
      session {
        id
        state
        finishedAt
      }
      result {
        ...ResultParts
      }
      errors {
        __typename
      }
    }
  }
`);
