import { graphql } from '@vivavoce/graphql';

/** What notes say, each point with the places that say it. */
export const notesContentParts = graphql(`
  fragment NotesContentParts on NotesContent {
    summary {
      text
      supported
      citations {
        page
        quote
        span {
          start
          end
        }
      }
    }
    keyPoints {
      text
      supported
      citations {
        page
        quote
        span {
          start
          end
        }
      }
    }
    glossary {
      term
      definition
      supported
      citations {
        page
        quote
        span {
          start
          end
        }
      }
    }
  }
`);

/** The notes of a document, and how far they are. */
export const notesParts = graphql(`
  fragment NotesParts on Notes {
    id
    state
    failureReason
    revision
    method
    change
    changedAt
    cursor
    content {
      ...NotesContentParts
    }
  }
`);

export const documentNotesDocument = graphql(`
  query DocumentNotes($id: ID!) {
    document(id: $id) {
      id
      notes {
        ...NotesParts
      }
    }
  }
`);

export const notesMarkdownDocument = graphql(`
  query NotesMarkdown($id: ID!) {
    notesMarkdown(documentId: $id)
  }
`);

export const noteVersionsDocument = graphql(`
  query NoteVersions($id: ID!, $first: Int!, $after: String) {
    noteVersions(documentId: $id, first: $first, after: $after) {
      totalCount
      nodes {
        revision
        change
        method
        at
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const noteVersionDocument = graphql(`
  query NoteVersion($id: ID!, $revision: Int!) {
    noteVersion(documentId: $id, revision: $revision) {
      revision
      content {
        ...NotesContentParts
      }
    }
  }
`);

export const generateNotesDocument = graphql(`
  mutation GenerateNotes($input: GenerateNotesInput!) {
    generateNotes(input: $input) {
      notes {
        ...NotesParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const editNotesDocument = graphql(`
  mutation EditNotes($input: EditNotesInput!) {
    editNotes(input: $input) {
      notes {
        ...NotesParts
      }
      errors {
        __typename
        ... on NotesChanged {
          notes {
            ...NotesParts
          }
        }
      }
    }
  }
`);

export const restoreNotesDocument = graphql(`
  mutation RestoreNotes($input: RestoreNotesInput!) {
    restoreNotes(input: $input) {
      notes {
        ...NotesParts
      }
      errors {
        __typename
        ... on NotesChanged {
          notes {
            ...NotesParts
          }
        }
      }
    }
  }
`);

export const deleteNotesDocument = graphql(`
  mutation DeleteNotes($input: DeleteNotesInput!) {
    deleteNotes(input: $input) {
      deletedNotesId
      errors {
        __typename
      }
    }
  }
`);

export const notesProgressDocument = graphql(`
  subscription NotesProgress($id: ID!, $after: String) {
    notesProgress(documentId: $id, after: $after) {
      cursor
      state
      failureReason
      partsDone
      partCount
    }
  }
`);
