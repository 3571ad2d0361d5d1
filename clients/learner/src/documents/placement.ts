import { graphql } from '@vivavoce/graphql';

export const spokenSoFarDocument = graphql(`
  query SpokenSoFar($language: LanguageTag!) {
    viewer {
      id
      statistics(language: $language) {
        averageScore
      }
    }
  }
`);
