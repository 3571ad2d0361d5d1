import { graphql } from '@vivavoce/graphql';

/** What every part of an exam's page needs. */
export const mockExamFragment = graphql(`
  fragment MockExamParts on MockExam {
    id
    state
    language
    profession
    startedAt
    expiresAt
    endedAt
    parts {
      kind
      state
      sessionKey
      length
      rating
      isRepeatable
      task {
        __typename
        language
        ... on FreeTask {
          topic
        }
      }
      session {
        id
        state
      }
    }
  }
`);

/** An exam with the cards of its talks, to take it. */
export const mockExamDocument = graphql(`
  query MockExam($id: ID!) {
    viewer {
      id
      entitlements {
        speechReserved
        speechLeft
        resetsAt
      }
    }
    mockExam(id: $id) {
      ...MockExamParts
      parts {
        kind
        scenario {
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
    }
  }
`);

/** The exam that can be continued. */
export const openMockExamDocument = graphql(`
  query OpenMockExam {
    viewer {
      id
      openMockExam {
        id
        state
        expiresAt
        parts {
          kind
          state
        }
      }
    }
  }
`);

/** What the choice of an exam rests on. */
export const mockExamChoicesDocument = graphql(`
  query MockExamChoices {
    viewer {
      id
      learningLanguage
      entitlements {
        speechReserved
        speechLeft
        resetsAt
      }
      openMockExam {
        id
        state
        expiresAt
        parts {
          kind
          state
        }
      }
      lastTalk: history(first: 1, kind: ROLE_PLAY) {
        nodes {
          id
          scenario {
            id
            profession
          }
        }
      }
    }
  }
`);

/** A list of exams, newest first. */
export const mockExamsDocument = graphql(`
  query MockExams($first: Int!, $after: String) {
    viewer {
      id
      mockExams(first: $first, after: $after) {
        totalCount
        nodes {
          id
          state
          profession
          startedAt
          estimate {
            ...TalkEstimateParts
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

/** The report of an exam, with the reports of its talks. */
export const mockExamReportDocument = graphql(`
  query MockExamReport($id: ID!) {
    mockExam(id: $id) {
      ...MockExamParts
      parts {
        kind
        scenario {
          id
          title
        }
        session {
          id
          talkReport {
            rubric
            words
            estimate {
              ...TalkEstimateParts
            }
          }
        }
      }
      report {
        __typename
        ... on MockExamReportPending {
          retryAfter
        }
        ... on MockExamReportMissing {
          reason
        }
        ... on MockExamReport {
          rubric
          estimate {
            ...TalkEstimateParts
          }
          criteria {
            ...MockExamCriterionParts
          }
          talks {
            part
            words
            leftOut
          }
        }
      }
    }
  }
`);

/** One criterion over both talks. */
export const mockExamCriterionFragment = graphql(`
  fragment MockExamCriterionParts on MockExamCriterion {
    criterion
    name
    highestBand
    notRatedReason
    rating {
      band
      low
      high
      descriptor
      talks {
        part
        band
      }
    }
  }
`);

export const startMockExamDocument = graphql(`
  mutation StartMockExam($input: StartMockExamInput!) {
    startMockExam(input: $input) {
      mockExam {
        id
        ...MockExamParts
      }
      errors {
        __typename
        ... on MockExamUnderWay {
          mockExam {
            id
          }
        }
      }
    }
  }
`);

export const attachMockExamSessionDocument = graphql(`
  mutation AttachMockExamSession($input: AttachMockExamSessionInput!) {
    attachMockExamSession(input: $input) {
      mockExam {
        ...MockExamParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const skipMockExamWarmUpDocument = graphql(`
  mutation SkipMockExamWarmUp($input: SkipMockExamWarmUpInput!) {
    skipMockExamWarmUp(input: $input) {
      mockExam {
        ...MockExamParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const takeMockExamPartAgainDocument = graphql(`
  mutation TakeMockExamPartAgain($input: TakeMockExamPartAgainInput!) {
    takeMockExamPartAgain(input: $input) {
      mockExam {
        ...MockExamParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const endMockExamDocument = graphql(`
  mutation EndMockExam($input: EndMockExamInput!) {
    endMockExam(input: $input) {
      mockExam {
        ...MockExamParts
      }
      errors {
        __typename
      }
    }
  }
`);
