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
          heldBy {
            session {
              id
              state
              createdAt
              task {
                __typename
                ... on ReadAloudTask {
                  text
                }
                ... on DrillTask {
                  text
                }
                ... on FreeTask {
                  topic
                }
              }
              scenario {
                id
                title
              }
            }
            reserved
            heldUntil
          }
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
    notUnderstoodReason
    scores {
      accuracy
      fluency
      completeness
      prosody
      overall
      costs {
        accuracy
        fluency
        prosody
        omissions
        unclear
        insertions
      }
    }
    transcript
    words {
      text
      start
      end
      score
      errorType
      confidence
      doubt
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
    weakestSounds {
      arpabet
      ipa
      occurrences
      missed
      meanScore
      missedIn
    }
    unclearParts {
      firstWord
      lastWord
      start
      end
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
    isIncomplete
    textFeedback {
      words {
        text
        state
        heardText
        referenceIndex
        start
        end
      }
      engines
    }
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
      attemptId
      result {
        ...ResultParts
      }
      errors {
        __typename
      }
    }
  }
`);

/** Ends a session whose result is not needed. */
export const endSpeakingDocument = graphql(`
  mutation EndSpeaking($input: FinishSpeakingInput!) {
    finishSpeaking(input: $input) {
      session {
        id
        state
      }
    }
  }
`);
