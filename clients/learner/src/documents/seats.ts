import { graphql } from '@vivavoce/graphql';

export const seatParts = graphql(`
  fragment SeatParts on Seat {
    id
    plan {
      id
      name
      speechAMonth
    }
    email
    invitedAt
    expiresAt
    acceptedAt
    speechUsed
  }
`);

/** The seats that the person pays for, and the one that they were given. */
export const seatsDocument = graphql(`
  query Seats {
    viewer {
      id
      seats {
        bought
        given {
          ...SeatParts
        }
        own {
          ...SeatParts
        }
      }
    }
  }
`);

export const inviteSeatDocument = graphql(`
  mutation InviteSeat($input: InviteSeatInput!) {
    inviteSeat(input: $input) {
      seat {
        ...SeatParts
      }
      link
      isMailed
      errors {
        __typename
        ... on InvitationsLimited {
          retryAfter
        }
      }
    }
  }
`);

export const acceptSeatDocument = graphql(`
  mutation AcceptSeat($input: AcceptSeatInput!) {
    acceptSeat(input: $input) {
      seat {
        ...SeatParts
      }
      errors {
        __typename
      }
    }
  }
`);

export const removeSeatDocument = graphql(`
  mutation RemoveSeat($input: RemoveSeatInput!) {
    removeSeat(input: $input) {
      seatId
    }
  }
`);
