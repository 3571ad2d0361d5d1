import { graphql } from '@vivavoce/graphql';

export const choicesDocument = graphql(`
  query PracticeChoices {
    viewer {
      id
      learningLanguage
      firstLanguage
      level
      entitlements {
        speechReserved
        speechLeft
        resetsAt
      }
      subscription {
        plan {
          id
          name
        }
        status
        graceUntil
      }
      statistics(days: 90) {
        weakestSounds {
          arpabet
          ipa
          averageScore
        }
      }
    }
    sentenceLanguages {
      language
      topics
    }
  }
`);

/** The languages that can be spoken in sessions, and what feedback to expect. */
export const spokenLanguagesDocument = graphql(`
  query SpokenLanguages {
    spokenLanguages {
      language
      reading
      freeSpeech
      scores
      thirdParty
      consentRequired
    }
  }
`);

export const sentenceDocument = graphql(`
  query PracticeSentence(
    $language: LanguageTag!
    $level: Level
    $topic: String
    $excludeIds: [ID!]!
    $sounds: [String!]!
    $seed: Int
  ) {
    generateSentence(
      language: $language
      level: $level
      topic: $topic
      excludeIds: $excludeIds
      sounds: $sounds
      seed: $seed
    ) {
      id
      text
      translation
      language
      level
      topic
      source
      soundWords
    }
  }
`);

export const practiceScenarioDocument = graphql(`
  query PracticeScenario($id: ID!) {
    scenario(id: $id) {
      id
      title
      language
      level
      practiceLines
    }
  }
`);
