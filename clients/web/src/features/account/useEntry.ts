import { graphql, readFragment, type FragmentType } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { useRouter } from 'next/navigation';

/** The part of the sign-in and registration payload that starts a session. */
export const signedInFragment = graphql(`
  fragment SignedInParts on SignedIn {
    accessToken
    accessTokenExpiresAt
    viewer {
      id
      displayName
      roles
    }
  }
`);

/** Returns a function that stores the session and opens the next page. */
export function useEntry(): (signedIn: FragmentType<typeof signedInFragment>, next: string) => void {
  const router = useRouter();
  const session = useSession();
  return (signedIn, next) => {
    const { accessToken, accessTokenExpiresAt, viewer } = readFragment(signedInFragment, signedIn);
    router.push(next);
    session.signedIn({
      value: accessToken,
      expiresAt: Date.parse(accessTokenExpiresAt),
      isGuest: viewer.roles.includes('GUEST'),
    });
  };
}
