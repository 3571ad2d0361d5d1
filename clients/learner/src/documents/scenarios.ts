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
      ...PracticeLines
    }
  }
`);

/** The card for a talk with the scenario's partner, and the level of who talks. */
export const talkScenarioDocument = graphql(`
  query TalkScenario($id: ID!) {
    viewer {
      id
      level
    }
    scenario(id: $id) {
      id
      title
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
    }
  }
`);
