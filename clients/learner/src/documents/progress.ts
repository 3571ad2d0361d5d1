import { graphql } from '@vivavoce/graphql';

export const progressDocument = graphql(`
  query Progress($timeZone: String!, $days: Int!, $first: Int!) {
    viewer {
      id
      learningLanguage
      statistics(timeZone: $timeZone, days: $days) {
        attempts
        scoredAttempts
        averageScore
        bestScore
        currentStreakDays
        speechDuration
        byDay {
          day
          attempts
          averageScore
          bestScore
        }
        weakestWords {
          text
          language
          occurrences
          averageScore
        }
        weakestSounds {
          arpabet
          ipa
          occurrences
          averageScore
          mostHeardInstead
        }
      }
      trend: history(first: $first) {
        nodes {
          id
          startedAt
          result {
            scores {
              accuracy
              fluency
              prosody
              overall
            }
          }
        }
      }
    }
  }
`);
