import { stepModelDocument } from '@vivavoce/learner/documents/pipelines';
import { useGraph } from '@vivavoce/learner/useGraph';

/** Whether a model step can work for the person: there is no model, or none that their texts may go to. */
export type ModelState = 'ready' | 'missing' | 'notAllowed';

/** Returns whether model steps can work; null while it is not known. */
export function useModelState(): ModelState | null {
  const { data } = useGraph(stepModelDocument, {}, { isFresh: true });
  if (data === null) return null;
  const { isConfigured, isThirdPartyOnly } = data.modelOffer;
  if (!isConfigured) return 'missing';
  const isAllowed = data.consents.decisions.some(({ purpose, given }) => purpose === 'THIRD_PARTIES' && given);
  return isThirdPartyOnly && !isAllowed ? 'notAllowed' : 'ready';
}
