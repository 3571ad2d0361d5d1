import { graphql } from '@vivavoce/graphql';

/** How far a document is, and what is known of it. */
export const documentParts = graphql(`
  fragment DocumentParts on Document {
    id
    name
    type
    sizeBytes
    state
    failure {
      reason
      canRetry
    }
    pagesRead
    pageCount
    imagePageCount
    wordCount
    language
    searchByMeaning
    createdAt
    cursor
  }
`);

export const documentsDocument = graphql(`
  query Documents($first: Int!, $after: String, $nameContains: String) {
    viewer {
      id
      documents(first: $first, after: $after, nameContains: $nameContains) {
        totalCount
        nodes {
          id
          ...DocumentParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const usageParts = graphql(`
  fragment DocumentUsageParts on DocumentUsage {
    documents
    documentsGranted
    bytes
    bytesGranted
    mostBytesADocument
  }
`);

export const documentUsageDocument = graphql(`
  query DocumentUsage {
    viewer {
      id
      documentUsage {
        ...DocumentUsageParts
      }
    }
  }
`);

export const documentDocument = graphql(`
  query Document($id: ID!) {
    document(id: $id) {
      ...DocumentParts
    }
    documentSections(documentId: $id) {
      title
      level
      page
      start
    }
  }
`);

export const documentPageParts = graphql(`
  fragment DocumentPageParts on DocumentPage {
    number
    text
    kind
    blocks {
      kind
      level
      span {
        start
        end
      }
    }
  }
`);

export const documentPagesDocument = graphql(`
  query DocumentPages($id: ID!, $from: Int!, $first: Int!) {
    documentPages(documentId: $id, from: $from, first: $first) {
      pages {
        ...DocumentPageParts
      }
      next
    }
  }
`);

export const searchDocumentsDocument = graphql(`
  query SearchDocuments($query: String!, $documentIds: [ID!], $includeScenarios: Boolean!, $first: Int!) {
    searchDocuments(query: $query, documentIds: $documentIds, includeScenarios: $includeScenarios, first: $first) {
      searchedByMeaning
      documentsLeftOut
      results {
        highlights {
          start
          end
        }
        source {
          __typename
          ... on DocumentPassage {
            page
            span {
              start
              end
            }
            text
            section
            document {
              id
              name
              language
            }
          }
          ... on ScenarioPassage {
            title
            text
            scenario {
              id
              language
            }
          }
        }
      }
    }
  }
`);

export const createUploadDocument = graphql(`
  mutation CreateDocumentUpload($input: CreateDocumentUploadInput!) {
    createDocumentUpload(input: $input) {
      document {
        id
      }
      upload {
        url
        contentType
      }
      errors {
        __typename
      }
    }
  }
`);

export const completeUploadDocument = graphql(`
  mutation CompleteDocumentUpload($input: CompleteDocumentUploadInput!) {
    completeDocumentUpload(input: $input) {
      document {
        ...DocumentParts
      }
      errors {
        __typename
        ... on DocumentFileMissing {
          upload {
            url
            contentType
          }
        }
      }
    }
  }
`);

export const retryDocumentDocument = graphql(`
  mutation RetryDocument($input: RetryDocumentInput!) {
    retryDocument(input: $input) {
      document {
        ...DocumentParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const renameDocumentDocument = graphql(`
  mutation RenameDocument($input: RenameDocumentInput!) {
    renameDocument(input: $input) {
      document {
        id
        name
      }
      errors {
        __typename
      }
    }
  }
`);

export const deleteDocumentDocument = graphql(`
  mutation DeleteDocument($input: DeleteDocumentInput!) {
    deleteDocument(input: $input) {
      deletedDocumentId
      errors {
        __typename
      }
    }
  }
`);

export const documentProgressDocument = graphql(`
  subscription DocumentProgress($id: ID!, $after: String) {
    documentProgress(documentId: $id, after: $after) {
      cursor
      state
      failure {
        reason
        canRetry
      }
      pagesRead
      pageCount
    }
  }
`);
