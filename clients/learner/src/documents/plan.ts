import { graphql } from '@vivavoce/graphql';

export const moneyParts = graphql(`
  fragment MoneyParts on Money {
    amount
    currency
  }
`);

export const offerParts = graphql(`
  fragment OfferParts on Plan {
    id
    name
    speechAMonth
    longestSession
    documents
    documentBytes
    charactersSynthesized
    mostSeats
    prices {
      interval
      price {
        ...MoneyParts
      }
    }
  }
`);

export const subscriptionParts = graphql(`
  fragment SubscriptionParts on PlanSubscription {
    plan {
      id
      name
      speechAMonth
      mostSeats
    }
    interval
    status
    periodEnd
    cancelsAtPeriodEnd
    graceUntil
    price {
      ...MoneyParts
    }
    seats
    plannedChange {
      plan {
        ...OfferParts
      }
      interval
      seats
      at
    }
  }
`);

/** The plans on offer, and what the person has of them. */
export const plansDocument = graphql(`
  query Plans {
    plans {
      ...OfferParts
    }
    viewer {
      id
      roles
      entitlements {
        plan {
          id
          name
          speechAMonth
          longestSession
          charactersSynthesized
        }
        speechUsed
        speechReserved
        speechLeft
        resetsAt
      }
      subscription {
        ...SubscriptionParts
      }
    }
  }
`);

export const invoicesDocument = graphql(`
  query Invoices($first: Int!, $after: String) {
    viewer {
      id
      invoices(first: $first, after: $after) {
        nodes {
          id
          number
          status
          total {
            ...MoneyParts
          }
          createdAt
          pageUrl
          pdfUrl
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** What the person has used on each day of the current period, in their own time zone. */
export const usageDocument = graphql(`
  query Usage($timeZone: String!) {
    viewer {
      id
      usage(timeZone: $timeZone) {
        day
        speechUsed
        speechReserved
        charactersSynthesized
      }
    }
  }
`);

export const startCheckoutDocument = graphql(`
  mutation StartCheckout($input: StartCheckoutInput!) {
    startCheckout(input: $input) {
      page {
        url
      }
      errors {
        __typename
      }
    }
  }
`);

export const openPortalDocument = graphql(`
  mutation OpenPortal($input: OpenPortalInput!) {
    openPortal(input: $input) {
      page {
        url
      }
      errors {
        __typename
      }
    }
  }
`);

/** What a change of the plan would cost. Never from the cache: its amounts last for an hour. */
export const planChangePreviewDocument = graphql(`
  query PlanChangePreview($input: PlanChangeInput!) {
    viewer {
      id
      planChangePreview(input: $input) {
        preview {
          atPeriodEnd
          takesEffectAt
          dueNow {
            ...MoneyParts
          }
          credit {
            ...MoneyParts
          }
          lines {
            description
            amount {
              ...MoneyParts
            }
          }
          price {
            ...MoneyParts
          }
          proratedAt
        }
        errors {
          __typename
        }
      }
    }
  }
`);

export const changePlanDocument = graphql(`
  mutation ChangePlan($input: ChangePlanInput!) {
    changePlan(input: $input) {
      subscription {
        ...SubscriptionParts
      }
      paymentNeeded {
        url
      }
      errors {
        __typename
      }
    }
  }
`);

export const cancelSubscriptionDocument = graphql(`
  mutation CancelSubscription($input: CancelSubscriptionInput!) {
    cancelSubscription(input: $input) {
      subscription {
        ...SubscriptionParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const resumeSubscriptionDocument = graphql(`
  mutation ResumeSubscription($input: ResumeSubscriptionInput!) {
    resumeSubscription(input: $input) {
      subscription {
        ...SubscriptionParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const subscriptionChangedDocument = graphql(`
  subscription SubscriptionChanged {
    subscriptionChanged {
      subscription {
        ...SubscriptionParts
      }
    }
  }
`);
