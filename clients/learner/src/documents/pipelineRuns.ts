import { graphql } from '@vivavoce/graphql';

/** How far a run of a pipeline is, with each attempt of its steps. */
export const pipelineRunParts = graphql(`
  fragment PipelineRunParts on PipelineRun {
    id
    pipelineId
    pipelineName
    version
    state
    failure
    steps
    createdAt
    endedAt
    expiresAt
    cursor
    attempts {
      step
      number
      kind
      state
      failure
      byFallBack
      mayBePaid
      repeatsPaid
      dueAt
      startedAt
      endedAt
      text
      transcriptionId
      generatedAudioId
      use {
        engine
        inputTokens
        outputTokens
        characters
        audio
        costMicros
      }
    }
  }
`);

/** A run in a list. */
export const pipelineRunRowParts = graphql(`
  fragment PipelineRunRowParts on PipelineRun {
    id
    pipelineId
    pipelineName
    version
    state
    failure
    steps
    createdAt
    endedAt
  }
`);

export const pipelineRunsDocument = graphql(`
  query PipelineRuns($first: Int!, $after: String) {
    viewer {
      id
      pipelineRuns(first: $first, after: $after) {
        totalCount
        nodes {
          id
          ...PipelineRunRowParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const pipelineRunDocument = graphql(`
  query PipelineRun($id: ID!) {
    pipelineRun(id: $id) {
      inputText
      inputTranscriptionId
      run {
        ...PipelineRunParts
      }
    }
  }
`);

export const cancelPipelineRunDocument = graphql(`
  mutation CancelPipelineRun($input: CancelPipelineRunInput!) {
    cancelPipelineRun(input: $input) {
      pipelineRun {
        id
        state
        endedAt
        cursor
      }
      errors {
        __typename
      }
    }
  }
`);

export const deletePipelineRunDocument = graphql(`
  mutation DeletePipelineRun($input: DeletePipelineRunInput!) {
    deletePipelineRun(input: $input) {
      deletedPipelineRunId
      errors {
        __typename
      }
    }
  }
`);

export const pipelineRunChangedDocument = graphql(`
  subscription PipelineRunChanged($id: ID!, $after: String) {
    pipelineRunChanged(pipelineRunId: $id, after: $after) {
      cursor
      state
    }
  }
`);
