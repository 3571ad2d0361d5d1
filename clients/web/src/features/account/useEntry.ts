import { graphql, readFragment, type FragmentType } from '@vivavoce/graphql';
import { useRouter } from 'next/navigation';

import { useSession } from '@/lib/session';

/** What signing in and registering give. */
export const signedInFragment = graphql(`
  fragment SignedInParts on SignedIn {
    accessToken
    accessTokenExpiresAt
    viewer {
      id
      displayName
    }
  }
`);

/** The way in for somebody whom the server knows now. */
export function useEntry(): (signedIn: FragmentType<typeof signedInFragment>, next: string) => void {
  const router = useRouter();
  const session = useSession();
  return (signedIn, next) => {
    const { accessToken, accessTokenExpiresAt } = readFragment(signedInFragment, signedIn);
    router.push(next);
    session.signedIn({ value: accessToken, expiresAt: Date.parse(accessTokenExpiresAt) });
  };
}
