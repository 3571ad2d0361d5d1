import { graphql } from '@vivavoce/graphql';

export const goalDocument = graphql(`
  query Goal($timeZone: String!) {
    viewer {
      id
      statistics(timeZone: $timeZone, days: 30) {
        currentStreakDays
        byDay {
          day
          attempts
        }
      }
    }
  }
`);
