'use client';

import type { BankQuestionPartsFragment, Failure } from '@vivavoce/graphql';
import {
  retireBankQuestionDocument,
  submitBankQuestionDocument,
  updateBankQuestionDocument,
} from '@vivavoce/learner/documents/bank';
import { useChange } from '@vivavoce/learner/useChange';
import { useState } from 'react';

import { contentOf, type Draft } from './draft';
import { refusalOf, type Refusal } from './refusal';

/** How a change ended: null when it is made, the refusal, or undefined without an answer. */
type Ending = Refusal | null | undefined;

interface QuestionChanges {
  save(draft: Draft): Promise<Ending>;
  submit(): Promise<Ending>;
  retire(): Promise<Ending>;
  isBusy: boolean;
  failure: Failure | null;
  /** What the service has refused of the last save. */
  violations: readonly { field: string; description: string }[];
}

/** Provides the changes of a question by those who may edit it. */
export function useQuestionChanges({
  id,
  revision,
}: Pick<BankQuestionPartsFragment, 'id' | 'revision'>): QuestionChanges {
  const update = useChange(updateBankQuestionDocument);
  const submit = useChange(submitBankQuestionDocument);
  const retire = useChange(retireBankQuestionDocument);
  const [violations, setViolations] = useState<QuestionChanges['violations']>([]);
  return {
    save: async (draft) => {
      const answer = await update.run({ input: { id, revision, content: contentOf(draft) } });
      if (answer === null) return undefined;
      const [error] = answer.updateBankQuestion.errors;
      setViolations(error?.__typename === 'InvalidInput' ? error.violations : []);
      return error === undefined ? null : refusalOf(error.__typename);
    },
    submit: async () => {
      const answer = await submit.run({ input: { id, revision } });
      const [error] = answer?.submitBankQuestion.errors ?? [];
      return answer === null ? undefined : error === undefined ? null : refusalOf(error.__typename);
    },
    retire: async () => {
      const answer = await retire.run({ input: { id, revision } });
      const [error] = answer?.retireBankQuestion.errors ?? [];
      return answer === null ? undefined : error === undefined ? null : refusalOf(error.__typename);
    },
    isBusy: update.isBusy || submit.isBusy || retire.isBusy,
    failure: update.failure ?? submit.failure ?? retire.failure,
    violations,
  };
}
