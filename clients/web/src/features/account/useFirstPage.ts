import { useSession } from '@vivavoce/learner/session';

import { useMicrophoneTested } from '@/lib/microphoneTested';

/** Returns the page that a new account opens first. */
export function useFirstPage(): string {
  const isTested = useMicrophoneTested();
  const { status } = useSession();
  if (status === 'guest') return '/placement?next=/today';
  return isTested ? '/today' : '/check?next=/today';
}
