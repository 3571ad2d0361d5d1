import { graphql } from '@vivavoce/graphql';

export const authoredScenariosDocument = graphql(`
  query AuthoredScenarios($first: Int!, $after: String, $search: String) {
    authoredScenarios(first: $first, after: $after, search: $search) {
      nodes {
        id
        title
        profession
        level
        hasDraft
        latestVersion
        hasScript
        changedAt
        isBuiltIn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const manuscriptParts = graphql(`
  fragment ManuscriptParts on Manuscript {
    id
    version
    publishedAt
    content {
      title
      profession
      level
      language
      setting
      candidateCard {
        role
        bullets
      }
      interlocutorCard {
        persona
        prompts
        revealIfAsked
        feelings
        voice {
          gender
          age
          accent
          pace
        }
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

export const studioDocument = graphql(`
  query Studio($id: ID!) {
    manuscript(scenarioId: $id) {
      ...ManuscriptParts
    }
    scenarioVersions(scenarioId: $id) {
      version
      publishedAt
      title
      hasScript
      scenario {
        id
      }
    }
  }
`);

export const scenarioVersionDocument = graphql(`
  query ScenarioVersionText($id: ID!, $version: Int!) {
    manuscript(scenarioId: $id, version: $version) {
      ...ManuscriptParts
    }
    partnerScript(scenarioId: $id, version: $version)
  }
`);

export const partnerScriptDocument = graphql(`
  query PartnerScript($id: ID!, $version: Int) {
    partnerScript(scenarioId: $id, version: $version)
  }
`);

export const proposedScriptDocument = graphql(`
  query ProposedScript($id: ID!) {
    proposedScript(scenarioId: $id)
  }
`);

export const scriptCheckDocument = graphql(`
  query ScriptCheck($id: ID!, $version: Int, $script: String) {
    scriptCheck(scenarioId: $id, version: $version, script: $script) {
      problems
      lines
      missed {
        text
        wanted
        found
        isMisheard
      }
      unreachedTasks
    }
  }
`);

export const createScenarioDocument = graphql(`
  mutation CreateScenario($input: CreateScenarioInput!) {
    createScenario(input: $input) {
      manuscript {
        id
      }
      errors {
        __typename
        ... on InvalidInput {
          violations {
            field
            description
          }
        }
      }
    }
  }
`);

export const saveDraftDocument = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      manuscript {
        id
      }
      errors {
        __typename
        ... on InvalidInput {
          violations {
            field
            description
          }
        }
      }
    }
  }
`);

export const saveScriptDocument = graphql(`
  mutation SaveScript($input: SaveScriptInput!) {
    saveScript(input: $input) {
      problems
      errors {
        __typename
      }
    }
  }
`);

export const publishScenarioDocument = graphql(`
  mutation PublishScenario($input: PublishScenarioInput!) {
    publishScenario(input: $input) {
      manuscript {
        id
        version
      }
      errors {
        __typename
      }
    }
  }
`);

export const rollBackScenarioDocument = graphql(`
  mutation RollBackScenario($input: RollBackScenarioInput!) {
    rollBackScenario(input: $input) {
      manuscript {
        id
        version
      }
      errors {
        __typename
      }
    }
  }
`);

export const partnerReplyDocument = graphql(`
  subscription PartnerReply($id: ID!, $version: Int, $turns: [TriedTurnInput!]!) {
    partnerReply(scenarioId: $id, version: $version, turns: $turns) {
      __typename
      ... on PartnerReplySentence {
        replyId
        text
      }
      ... on PartnerReplyEnd {
        tasksTouched
        notUnderstood
        isClosing
      }
    }
  }
`);
