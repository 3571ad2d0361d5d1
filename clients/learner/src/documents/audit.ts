import { graphql } from '@vivavoce/graphql';

export const auditEntryParts = graphql(`
  fragment AuditEntryParts on AuditEvent {
    number
    at
    act
    outcome
    actor {
      pseudonym
      service
      person {
        id
        displayName
      }
    }
    subject {
      pseudonym
      person {
        id
        displayName
      }
    }
    network
    device
    details {
      name
      value
    }
  }
`);

export const auditEventsDocument = graphql(`
  query AuditEvents($first: Int!, $after: String, $filter: AuditFilterInput) {
    auditEvents(first: $first, after: $after, filter: $filter) {
      nodes {
        number
        ...AuditEntryParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const auditVerdictDocument = graphql(`
  query AuditVerdict {
    auditLogVerdict {
      __typename
      ... on AuditLogWhole {
        first
        last
        hash
      }
      ... on AuditLogBroken {
        number
        fault
      }
    }
  }
`);

export const auditPartDocument = graphql(`
  query AuditPart($filter: AuditFilterInput, $after: Int) {
    auditLogPart(filter: $filter, after: $after) {
      lines
      nextAfter
    }
  }
`);
