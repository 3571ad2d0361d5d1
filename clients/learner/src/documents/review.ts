import { graphql } from '@vivavoce/graphql';

/** A card, to be asked or listed. */
export const reviewCardFragment = graphql(`
  fragment ReviewCardParts on ReviewCard {
    id
    revision
    kind
    language
    content {
      __typename
      ... on ReviewWord {
        word
        sentence
        sentenceStart
        sentenceEnd
      }
      ... on ReviewSound {
        arpabet
        ipa
        examples
      }
      ... on OwnReviewText {
        front
        back
      }
      ... on ReviewQuizQuestion {
        front
        back
        explanation
        truth
      }
    }
    spokenText
    state
    dueAt
    isSuspended
    isLeech
    reviews
    lapses
  }
`);

/** What is due today. */
export const reviewSummaryFragment = graphql(`
  fragment ReviewSummaryParts on ReviewSummary {
    dueNow
    newNow
    laterToday
    heldBack
    doneToday
    cards
    suspended
    leeches
    nextDueAt
    lastReviewId
  }
`);

export const reviewSummaryDocument = graphql(`
  query ReviewSummary($timeZone: String!) {
    reviewSummary(timeZone: $timeZone) {
      ...ReviewSummaryParts
    }
  }
`);

/** The cards to ask next, with the counts of the day. */
export const dueReviewCardsDocument = graphql(`
  query DueReviewCards($timeZone: String!, $first: Int!) {
    reviewSummary(timeZone: $timeZone) {
      ...ReviewSummaryParts
    }
    dueCards(timeZone: $timeZone, first: $first) {
      cards {
        card {
          ...ReviewCardParts
        }
        previews {
          rating
          interval
        }
      }
    }
  }
`);

export const rateReviewCardDocument = graphql(`
  mutation RateReviewCard($input: RateReviewCardInput!) {
    rateReviewCard(input: $input) {
      card {
        ...ReviewCardParts
      }
      reviewId
      becameLeech
      errors {
        __typename
      }
    }
  }
`);

export const undoReviewDocument = graphql(`
  mutation UndoReview($input: UndoReviewInput!) {
    undoReview(input: $input) {
      card {
        ...ReviewCardParts
      }
      errors {
        __typename
      }
    }
  }
`);

/** The rating that a session proposes in which the card was said. */
export const proposedRatingDocument = graphql(`
  query ProposedRating($cardId: ID!, $sessionId: ID!) {
    proposedRating(cardId: $cardId, sessionId: $sessionId) {
      __typename
      ... on ProposedRating {
        rating
        score
      }
      ... on RatingNotProposed {
        reason
      }
    }
  }
`);

/** The cards that are due on each of the next days. */
export const reviewForecastDocument = graphql(`
  query ReviewForecast($timeZone: String!) {
    reviewForecast(timeZone: $timeZone) {
      overdue
      days {
        day
        due
      }
      newCards
    }
  }
`);

/** A list of cards, newest first. */
export const reviewCardsDocument = graphql(`
  query ReviewCards($first: Int!, $after: String, $search: String, $kind: ReviewCardKind, $isSuspended: Boolean) {
    reviewCards(first: $first, after: $after, search: $search, kind: $kind, isSuspended: $isSuspended) {
      totalCount
      nodes {
        id
        ...ReviewCardParts
        source {
          id
          startedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const createReviewCardDocument = graphql(`
  mutation CreateReviewCard($input: CreateReviewCardInput!) {
    createReviewCard(input: $input) {
      card {
        ...ReviewCardParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const editReviewCardDocument = graphql(`
  mutation EditReviewCard($input: EditReviewCardInput!) {
    editReviewCard(input: $input) {
      card {
        ...ReviewCardParts
      }
      errors {
        __typename
        ... on ReviewCardChanged {
          card {
            ...ReviewCardParts
          }
        }
      }
    }
  }
`);

export const deleteReviewCardDocument = graphql(`
  mutation DeleteReviewCard($input: DeleteReviewCardInput!) {
    deleteReviewCard(input: $input) {
      deletedCardId
      errors {
        __typename
      }
    }
  }
`);

export const suspendReviewCardDocument = graphql(`
  mutation SuspendReviewCard($input: SuspendReviewCardInput!) {
    suspendReviewCard(input: $input) {
      card {
        ...ReviewCardParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const resumeReviewCardDocument = graphql(`
  mutation ResumeReviewCard($input: ResumeReviewCardInput!) {
    resumeReviewCard(input: $input) {
      card {
        ...ReviewCardParts
      }
      errors {
        __typename
      }
    }
  }
`);

/** How the learner reviews. */
export const reviewSettingsDocument = graphql(`
  query ReviewSettings {
    viewer {
      id
      learningLanguage
    }
    reviewSettings {
      newCardsADay
      reviewsADay
      desiredRetention
      cardsFromPractice
    }
  }
`);

export const changeReviewSettingsDocument = graphql(`
  mutation ChangeReviewSettings($input: ChangeReviewSettingsInput!) {
    changeReviewSettings(input: $input) {
      settings {
        newCardsADay
        reviewsADay
        desiredRetention
        cardsFromPractice
      }
      errors {
        __typename
      }
    }
  }
`);
