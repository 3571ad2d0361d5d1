import { bankSupplyDocument } from '@vivavoce/learner/documents/quizzes';
import { useGraph } from '@vivavoce/learner/useGraph';

import { bankOf, type QuizOrder } from './quizOrder';

/** Returns how many published questions an order could have; null while that is not known, and for other orders. */
export function useBankSupply(order: QuizOrder): number | null {
  const { origin, bank, difficulty, kinds } = order;
  const answer = useGraph(
    bankSupplyDocument,
    { bank: bankOf(order), difficulty, kinds: kinds.length === 0 ? null : [...kinds] },
    { pause: origin !== 'bank' || bank.language === '', isFresh: true },
  );
  return origin === 'bank' ? (answer.data?.bankSupply ?? null) : null;
}
