import { graphql } from '@vivavoce/graphql';

export const talkReportDocument = graphql(`
  query TalkReport($sessionId: ID!) {
    speakingSession(id: $sessionId) {
      id
      state
      createdAt
      task {
        __typename
        ... on RolePlayTask {
          mode
          language
        }
      }
      scenario {
        id
        title
      }
      talkReport {
        ...TalkReportParts
      }
    }
  }
`);

/** A passage of the learner's own speech. */
export const quoteFragment = graphql(`
  fragment TalkQuoteParts on TalkQuote {
    text
    turn
    start
    end
  }
`);

/** What the report says of one criterion. */
export const criterionFragment = graphql(`
  fragment TalkCriterionParts on TalkCriterion {
    criterion
    name
    highestBand
    notRated
    notRatedReason
    rating {
      band
      low
      high
      descriptor
      strength
      strengthSignal
      suggestion
      suggestionSignal
      judgement {
        byEvidence
        first
        second
      }
      moment {
        ...TalkQuoteParts
      }
      evidence {
        signal
        weight
        share
        supporting {
          ...TalkQuoteParts
        }
        opposing {
          ...TalkQuoteParts
        }
      }
    }
  }
`);

/** The estimate, never without its range. */
export const estimateFragment = graphql(`
  fragment TalkEstimateParts on TalkEstimate {
    scale
    value
    low
    high
    label
    lowLabel
    highLabel
  }
`);

/** The whole report of a talk. */
export const reportFragment = graphql(`
  fragment TalkReportParts on TalkReport {
    rubric
    words
    estimate {
      ...TalkEstimateParts
    }
    criteria {
      criterion
      ...TalkCriterionParts
    }
    betterSentences {
      quote {
        ...TalkQuoteParts
      }
      better
      pieces {
        kind
        text
      }
    }
    tasks {
      task
      state
      quote {
        ...TalkQuoteParts
      }
    }
    fluency {
      wordsPerTurn
      repairsPerHundredWords
      wordsPerMinute
      meanDelay
      longDelays
    }
    turns {
      talker
      text
      start
      end
      interrupted
    }
    previous {
      sessionId
      finishedAt
      estimate {
        ...TalkEstimateParts
      }
    }
    examination {
      ...TalkExaminationParts
    }
  }
`);
