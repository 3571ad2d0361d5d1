export { AccessTokens, alone, type AccessToken, type Renewal, type SessionNews, type Windows } from './accessTokens';
export { browserWindows } from './browserWindows';
export { createGraphClient } from './client';
export { FailureError, failureOf, failureOfError, type Failure } from './failure';
export { follow, type Feed, type Follower } from './follow';
export { liveLink, type LiveRequest, type LiveSink, type Subscribe } from './live';
export { endByCookie, renewByCookie } from './session';
export { graphql, makeFragmentData, readFragment, type FragmentType } from './generated';
export type * from './generated/graphql';
