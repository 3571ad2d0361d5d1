export { AccessTokens, alone, type AccessToken, type Renewal, type SessionNews, type Windows } from './accessTokens';
export { createGraphClient } from './client';
export { FailureError, failureOf, failureOfError, type Failure } from './failure';
export { follow, type Feed, type Follower } from './follow';
export { liveLink, type LiveRequest, type LiveSink, type Subscribe } from './live';
export {
  cookieTransport,
  storeTransport,
  type GuestStart,
  type RefreshStore,
  type RefreshTransport,
} from './refreshTransport';
export { graphql, makeFragmentData, readFragment, type FragmentType } from './generated';
export type * from './generated/graphql';
