import { graphql } from '@vivavoce/graphql';

/** A pipeline with its steps, and what each step does. */
export const pipelineParts = graphql(`
  fragment PipelineParts on Pipeline {
    id
    name
    version
    createdAt
    changedAt
    steps {
      timeLimit
      tries
      work {
        __typename
        ... on RecognitionWork {
          language
          vocabulary
        }
        ... on ModelWork {
          instruction
        }
        ... on SynthesisWork {
          voiceId
          rate
          pitch
          format
        }
      }
      fallBack {
        text
        passOn
        voiceId
      }
    }
  }
`);

export const pipelinesDocument = graphql(`
  query Pipelines($first: Int!, $after: String) {
    viewer {
      id
      pipelines(first: $first, after: $after) {
        totalCount
        nodes {
          id
          ...PipelineParts
          newestRuns {
            id
            ...PipelineRunRowParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const pipelineDocument = graphql(`
  query Pipeline($id: ID!) {
    pipeline(id: $id) {
      ...PipelineParts
    }
  }
`);

export const runsOfPipelineDocument = graphql(`
  query RunsOfPipeline($first: Int!, $after: String, $pipelineId: ID!) {
    viewer {
      id
      pipelineRuns(first: $first, after: $after, pipelineId: $pipelineId) {
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

export const createPipelineDocument = graphql(`
  mutation CreatePipeline($input: CreatePipelineInput!) {
    createPipeline(input: $input) {
      pipeline {
        ...PipelineParts
      }
      errors {
        __typename
        ... on TooManyPipelines {
          most
        }
        ... on InvalidInput {
          violations {
            field
          }
        }
      }
    }
  }
`);

export const updatePipelineDocument = graphql(`
  mutation UpdatePipeline($input: UpdatePipelineInput!) {
    updatePipeline(input: $input) {
      pipeline {
        ...PipelineParts
      }
      errors {
        __typename
        ... on PipelineChanged {
          pipeline {
            ...PipelineParts
          }
        }
        ... on InvalidInput {
          violations {
            field
          }
        }
      }
    }
  }
`);

export const deletePipelineDocument = graphql(`
  mutation DeletePipeline($input: DeletePipelineInput!) {
    deletePipeline(input: $input) {
      deletedPipelineId
      errors {
        __typename
      }
    }
  }
`);

export const runPipelineDocument = graphql(`
  mutation RunPipeline($input: RunPipelineInput!) {
    runPipeline(input: $input) {
      pipelineRun {
        ...PipelineRunRowParts
      }
      errors {
        __typename
        ... on TooManyPipelineRuns {
          most
          mostAtWork
        }
        ... on InvalidInput {
          violations {
            field
          }
        }
      }
    }
  }
`);

/** Whether model steps have a model, and whether the person's texts may go to one of another company. */
export const stepModelDocument = graphql(`
  query StepModel {
    modelOffer(purpose: WRITING) {
      purpose
      isConfigured
      isThirdPartyOnly
    }
    consents {
      decisions {
        purpose
        given
      }
    }
  }
`);
