import { graphql } from '@vivavoce/graphql';

/** What examiners make of a talk, as its learner sees it. */
export const talkExaminationFragment = graphql(`
  fragment TalkExaminationParts on Examination {
    id
    state
    requestedAt
    rating {
      ...ExaminersRatingParts
    }
  }
`);

/** What examiners gave. */
export const examinersRatingFragment = graphql(`
  fragment ExaminersRatingParts on ExaminersRating {
    ratedAt
    examiners
    mark {
      scale
      value
      label
    }
    criteria {
      criterion
      band
      isAdjudicated
      comments
    }
    moments {
      turn
      text
    }
    comments
  }
`);

export const requestExaminationDocument = graphql(`
  mutation RequestExamination($input: RequestExaminationInput!) {
    requestExamination(input: $input) {
      examination {
        id
        state
      }
      errors {
        __typename
      }
    }
  }
`);

export const withdrawExaminationDocument = graphql(`
  mutation WithdrawExamination($input: WithdrawExaminationInput!) {
    withdrawExamination(input: $input) {
      examination {
        id
        state
      }
      errors {
        __typename
      }
    }
  }
`);

/** An entry of the queue. */
export const queuedExaminationFragment = graphql(`
  fragment QueuedExaminationParts on QueuedExamination {
    id
    state
    rubric
    requestedAt
    claimedUntil
    words
    scenario {
      id
      title
      profession
      level
    }
  }
`);

export const examinationsDocument = graphql(`
  query Examinations($first: Int!, $after: String, $filter: ExaminationFilter) {
    examinations(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        id
        ...QueuedExaminationParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The talk to rate. */
export const examinationPaperFragment = graphql(`
  fragment ExaminationPaperParts on ExaminationPaper {
    id
    claimedUntil
    rubric
    scenario {
      id
      title
      language
      setting
      candidateCard {
        role
        bullets
      }
    }
    turns {
      talker
      text
      start
      end
      interrupted
    }
    criteria {
      criterion
      name
      bandDescriptors
    }
    found {
      criterion
      passages {
        text
        turn
      }
    }
    tasks {
      task
      state
    }
    fluency {
      wordsPerTurn
      repairsPerHundredWords
      wordsPerMinute
      meanDelay
      longDelays
    }
    ratings {
      criteria {
        criterion
        band
        comment
      }
      moments {
        turn
        text
      }
      comment
    }
    disputed
  }
`);

export const claimExaminationDocument = graphql(`
  mutation ClaimExamination($input: ClaimExaminationInput!) {
    claimExamination(input: $input) {
      paper {
        ...ExaminationPaperParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const releaseExaminationDocument = graphql(`
  mutation ReleaseExamination($input: ReleaseExaminationInput!) {
    releaseExamination(input: $input) {
      examinationId
      errors {
        __typename
      }
    }
  }
`);

/** Where a claimed talk is played. The learner sees that an examiner listened. */
export const hearExaminationDocument = graphql(`
  mutation HearExamination($input: HearExaminationInput!) {
    hearExamination(input: $input) {
      recording {
        url
      }
      errors {
        __typename
      }
    }
  }
`);

export const submitRatingDocument = graphql(`
  mutation SubmitRating($input: SubmitRatingInput!) {
    submitRating(input: $input) {
      state
      errors {
        __typename
      }
    }
  }
`);

export const agreementFragment = graphql(`
  fragment AgreementParts on ExaminationAgreement {
    rubric
    criterion
    examinerId
    isOwn
    with
    pairs
    exact
    adjacent
    weightedKappa
    meanDifference
  }
`);

export const agreementDocument = graphql(`
  query ExaminationAgreement($rubric: String, $since: DateTime) {
    examinationAgreement(rubric: $rubric, since: $since) {
      ...AgreementParts
    }
  }
`);
