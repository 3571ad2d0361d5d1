import { graphql } from '@vivavoce/graphql';

/** A quiz without its questions, and how far it is. */
export const quizParts = graphql(`
  fragment QuizParts on Quiz {
    id
    title
    source
    bankTags
    number
    difficulty
    kinds
    feedback
    timeLimit
    state
    failure
    figures {
      drafted
      dropped
      shown
      byModel
    }
    language
    createdAt
    cursor
    submittedAttempts
    bestGrade
    attemptUnderWayId
    newVerdicts
    sharedBy
  }
`);

export const quizzesDocument = graphql(`
  query Quizzes($first: Int!, $after: String) {
    quizzes(first: $first, after: $after) {
      totalCount
      nodes {
        id
        ...QuizParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const quizDocument = graphql(`
  query Quiz($id: ID!) {
    quiz(id: $id) {
      ...QuizParts
      topic
      documents {
        id
        name
      }
      scenario {
        id
        title
      }
    }
  }
`);

export const quizProgressDocument = graphql(`
  subscription QuizProgress($id: ID!, $after: String) {
    quizProgress(quizId: $id, after: $after) {
      cursor
      state
      failure
      made
      ordered
    }
  }
`);

export const createQuizDocument = graphql(`
  mutation CreateQuiz($input: CreateQuizInput!) {
    createQuiz(input: $input) {
      quiz {
        ...QuizParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const deleteQuizDocument = graphql(`
  mutation DeleteQuiz($input: DeleteQuizInput!) {
    deleteQuiz(input: $input) {
      deletedQuizId
      errors {
        __typename
      }
    }
  }
`);

/** A question as it is asked. */
export const quizQuestionParts = graphql(`
  fragment QuizQuestionParts on QuizQuestion {
    id
    position
    kind
    difficulty
    prompt
    options
    spokenText
  }
`);

/** A mark, and what it rests on. */
export const quizMarkParts = graphql(`
  fragment QuizMarkParts on QuizMark {
    verdict
    points
    confidence
    markedBy
    key {
      option
      truth
      texts
      ordering
    }
    explanation
    citation {
      document {
        id
        name
      }
      page
      span {
        start
        end
      }
      quote
      section
    }
  }
`);

/** An answer, or that there is none. */
export const quizAnswerParts = graphql(`
  fragment QuizAnswerParts on QuizAnswer {
    questionId
    content {
      option
      truth
      text
      ordering
      sessionId
    }
    number
    savedAt
    mark {
      ...QuizMarkParts
    }
    appeal {
      reason
      verdict
      appealedAt
      decidedAt
    }
  }
`);

/** An attempt without its questions. */
export const quizAttemptParts = graphql(`
  fragment QuizAttemptParts on QuizAttempt {
    id
    state
    startedAt
    endsAt
    submittedAt
    questionCount
    answered
    result {
      grade
      right
      partly
      wrong
      unanswered
    }
    newVerdicts
  }
`);

export const quizAttemptDocument = graphql(`
  query QuizAttempt($id: ID!) {
    quizAttempt(id: $id) {
      ...QuizAttemptParts
      quiz {
        id
        title
        language
        feedback
        timeLimit
      }
      items {
        question {
          ...QuizQuestionParts
        }
        answer {
          ...QuizAnswerParts
        }
      }
    }
  }
`);

export const quizAttemptsDocument = graphql(`
  query QuizAttempts($quizId: ID!, $first: Int!, $after: String) {
    quizAttempts(quizId: $quizId, first: $first, after: $after) {
      totalCount
      nodes {
        id
        ...QuizAttemptParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const startQuizAttemptDocument = graphql(`
  mutation StartQuizAttempt($input: StartQuizAttemptInput!) {
    startQuizAttempt(input: $input) {
      attempt {
        ...QuizAttemptParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const saveQuizAnswerDocument = graphql(`
  mutation SaveQuizAnswer($input: SaveQuizAnswerInput!) {
    saveQuizAnswer(input: $input) {
      answer {
        ...QuizAnswerParts
      }
      errors {
        __typename
        ... on QuizAnswerSuperseded {
          answer {
            ...QuizAnswerParts
          }
        }
        ... on QuizAnswerMarked {
          answer {
            ...QuizAnswerParts
          }
        }
        ... on QuizAttemptEnded {
          attempt {
            id
            state
          }
        }
      }
    }
  }
`);

export const submitQuizAttemptDocument = graphql(`
  mutation SubmitQuizAttempt($input: SubmitQuizAttemptInput!) {
    submitQuizAttempt(input: $input) {
      attempt {
        ...QuizAttemptParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const appealQuizAnswerDocument = graphql(`
  mutation AppealQuizAnswer($input: AppealQuizAnswerInput!) {
    appealQuizAnswer(input: $input) {
      answer {
        ...QuizAnswerParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const quizAnalysisDocument = graphql(`
  query QuizAnalysis($quizId: ID!) {
    quizAnalysis(quizId: $quizId) {
      attempts
      items {
        question {
          id
          position
          prompt
          spokenText
          kind
        }
        facility
        discrimination
        hasTooFewAnswers
      }
    }
  }
`);

export const quizScenariosDocument = graphql(`
  query QuizScenarios($first: Int!) {
    scenarios(first: $first) {
      nodes {
        id
        title
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What quizzes can be made of besides the learner's own texts. */
export const bankTopicsDocument = graphql(`
  query BankTopics {
    bankTopics {
      language
      questions
      tags {
        tag
        questions
      }
    }
  }
`);

/** How many published questions a quiz could have. */
export const bankSupplyDocument = graphql(`
  query BankSupply($bank: QuizBankInput!, $difficulty: QuizDifficulty!, $kinds: [QuizQuestionKind!]) {
    bankSupply(bank: $bank, difficulty: $difficulty, kinds: $kinds)
  }
`);
