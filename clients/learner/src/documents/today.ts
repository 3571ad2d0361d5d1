import { graphql } from '@vivavoce/graphql';

export const goalDocument = graphql(`
  query Goal {
    viewer {
      id
      statistics(days: 30) {
        currentStreakDays
        byDay {
          day
          attempts
        }
      }
    }
  }
`);
