import { graphql } from '@vivavoce/graphql';

export const scenariosDocument = graphql(`
  query Scenarios($first: Int!, $after: String, $profession: Profession, $level: Level, $search: String) {
    scenarios(first: $first, after: $after, profession: $profession, level: $level, search: $search) {
      totalCount
      nodes {
        id
        ...ScenarioTile
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const scenarioDocument = graphql(`
  query Scenario($id: ID!) {
    scenario(id: $id) {
      id
      version
      title
      profession
      level
      language
      setting
      candidateCard {
        role
        bullets
      }
      tasks
      vocabulary {
        term
        meaning
      }
      practiceLines
    }
  }
`);

/** The learner's attempts at lines of scenarios, to show how far each scenario is. */
export const scenarioProgressDocument = graphql(`
  query ScenarioProgress {
    viewer {
      id
      history(first: 50, kind: READ_ALOUD) {
        nodes {
          id
          task {
            __typename
            ... on ReadAloudTask {
              text
            }
          }
          scenario {
            id
          }
          result {
            scores {
              overall
            }
          }
        }
      }
    }
  }
`);
