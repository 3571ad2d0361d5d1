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
