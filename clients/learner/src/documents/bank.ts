import { graphql } from '@vivavoce/graphql';

export const bankQuestionParts = graphql(`
  fragment BankQuestionParts on BankQuestion {
    id
    revision
    state
    content {
      name
      category
      tags
      kind
      difficulty
      language
      prompt
      options {
        text
        weight
        feedback
      }
      ordering
      truth
      ifRight
      ifWrong
      explanation
    }
    isOwn
    mayEdit
    mayReview
    reviewComment
    reviewedAt
    changedAt
  }
`);

export const bankQuestionsDocument = graphql(`
  query BankQuestions($first: Int!, $after: String, $filter: BankQuestionFilterInput) {
    bankQuestions(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        id
        state
        content {
          name
          tags
          kind
          difficulty
          language
          prompt
        }
        isOwn
        reviewComment
        changedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const bankFindings = graphql(`
  fragment BankFindings on BankManuscript {
    findings {
      kind
      detail
      questionId
    }
  }
`);

export const bankQuestionDocument = graphql(`
  query BankQuestion($id: ID!) {
    bankQuestion(id: $id) {
      question {
        ...BankQuestionParts
      }
      ...BankFindings
    }
  }
`);

export const createBankQuestionDocument = graphql(`
  mutation CreateBankQuestion($input: CreateBankQuestionInput!) {
    createBankQuestion(input: $input) {
      manuscript {
        question {
          ...BankQuestionParts
        }
        ...BankFindings
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

export const updateBankQuestionDocument = graphql(`
  mutation UpdateBankQuestion($input: UpdateBankQuestionInput!) {
    updateBankQuestion(input: $input) {
      manuscript {
        question {
          ...BankQuestionParts
        }
        ...BankFindings
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

export const deleteBankQuestionDocument = graphql(`
  mutation DeleteBankQuestion($input: DeleteBankQuestionInput!) {
    deleteBankQuestion(input: $input) {
      deletedId
      errors {
        __typename
      }
    }
  }
`);

export const submitBankQuestionDocument = graphql(`
  mutation SubmitBankQuestion($input: SubmitBankQuestionInput!) {
    submitBankQuestion(input: $input) {
      question {
        ...BankQuestionParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const reviewBankQuestionDocument = graphql(`
  mutation ReviewBankQuestion($input: ReviewBankQuestionInput!) {
    reviewBankQuestion(input: $input) {
      question {
        ...BankQuestionParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const retireBankQuestionDocument = graphql(`
  mutation RetireBankQuestion($input: RetireBankQuestionInput!) {
    retireBankQuestion(input: $input) {
      question {
        ...BankQuestionParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const importBankQuestionsDocument = graphql(`
  mutation ImportBankQuestions($input: ImportBankQuestionsInput!) {
    importBankQuestions(input: $input) {
      imported {
        taken
        alreadyThere
        refused
        refusals {
          reason
          at
          what
        }
      }
      errors {
        __typename
        ... on InvalidInput {
          violations {
            field
            description
          }
        }
        ... on TooManyBankQuestions {
          most
        }
        ... on BankFileTooLarge {
          mostBytes
        }
      }
    }
  }
`);

export const bankFileDocument = graphql(`
  query BankFile($format: BankFileFormat!, $filter: BankQuestionFilterInput) {
    bankFile(format: $format, filter: $filter) {
      content
      mediaType
      questions
      refused
      refusals {
        reason
        at
        what
      }
    }
  }
`);
