import { graphql } from '@vivavoce/graphql';

export const rolesDocument = graphql(`
  query Roles {
    viewer {
      id
      roles
      secondFactor {
        isOn
      }
    }
  }
`);

export const peopleDocument = graphql(`
  query People($first: Int!, $after: String, $search: String, $role: Role, $state: PersonState) {
    people(first: $first, after: $after, search: $search, role: $role, state: $state) {
      nodes {
        id
        displayName
        email
        roles
        createdAt
        suspension {
          reason
          suspendedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const personDocument = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      person {
        id
        displayName
        email
        emailVerified
        roles
        createdAt
        suspension {
          reason
          suspendedAt
        }
      }
      sessions {
        id
        device
        beganAt
        lastUsedAt
      }
      hasSecondFactor
    }
  }
`);

export const grantRoleDocument = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      person {
        id
        roles
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const revokeRoleDocument = graphql(`
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      person {
        id
        roles
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const suspendPersonDocument = graphql(`
  mutation SuspendPerson($input: SuspendPersonInput!) {
    suspendPerson(input: $input) {
      person {
        id
        suspension {
          reason
          suspendedAt
        }
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const restorePersonDocument = graphql(`
  mutation RestorePerson($input: RestorePersonInput!) {
    restorePerson(input: $input) {
      person {
        id
        suspension {
          reason
          suspendedAt
        }
      }
      errors {
        __typename
        ... on SecondFactorNeeded {
          kinds
        }
      }
    }
  }
`);

export const viewAsDocument = graphql(`
  mutation ViewAs($input: ViewAsInput!) {
    viewAs(input: $input) {
      view {
        accessToken
        expiresAt
        displayName
      }
      errors {
        __typename
      }
    }
  }
`);

export const billingParts = graphql(`
  fragment BillingParts on PersonBilling {
    entitlements {
      plan {
        id
        name
        speechAMonth
      }
      speechUsed
      speechReserved
      speechLeft
      resetsAt
    }
    customerId
    timeline {
      at
      kind
      text
    }
  }
`);

export const personBillingDocument = graphql(`
  query PersonBilling($id: ID!) {
    person(id: $id) {
      billing {
        ...BillingParts
      }
    }
  }
`);

export const givePlanDocument = graphql(`
  mutation GivePlan($input: GivePlanInput!) {
    givePlan(input: $input) {
      billing {
        ...BillingParts
      }
      errors {
        __typename
        ... on InvalidInput {
          violations {
            field
          }
        }
      }
    }
  }
`);
