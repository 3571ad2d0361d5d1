'use client';

import type { AuditDetailName } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';

const METHODS = [
  'PASSWORD',
  'PASSKEY',
  'PROVIDER',
  'REGISTRATION',
  'CODE',
  'RECOVERY_CODE',
  'NONE',
  'SUSPENDED',
] as const;
const ROLES = ['LEARNER', 'AUTHOR', 'EXAMINER', 'ADMIN'] as const;
const PURPOSES = [
  'THIRD_PARTIES',
  'EXAMINERS',
  'KEPT_AUDIO',
  'VERIFY_EMAIL',
  'CONFIRM_EMAIL',
  'RESET_PASSWORD',
  'REGISTER',
  'GUARDIAN',
] as const;
/** The calls by which administrators change something outside identity, by the full names of the contract. */
const CALLS = {
  'vivavoce.assessment.v1.QuestionBankService.CreateBankQuestion': 'createBankQuestion',
  'vivavoce.assessment.v1.QuestionBankService.UpdateBankQuestion': 'updateBankQuestion',
  'vivavoce.assessment.v1.QuestionBankService.DeleteBankQuestion': 'deleteBankQuestion',
  'vivavoce.assessment.v1.QuestionBankService.SubmitBankQuestion': 'submitBankQuestion',
  'vivavoce.assessment.v1.QuestionBankService.ReviewBankQuestion': 'reviewBankQuestion',
  'vivavoce.assessment.v1.QuestionBankService.RetireBankQuestion': 'retireBankQuestion',
  'vivavoce.assessment.v1.QuestionBankService.ImportBankQuestions': 'importBankQuestions',
  'vivavoce.billing.v1.EntitlementService.AssignPlan': 'assignPlan',
  'vivavoce.billing.v1.ReconcileService.Reconcile': 'reconcile',
  'vivavoce.billing.v1.ReconcileService.ReplayEvents': 'replayEvents',
  'vivavoce.content.v1.ScenarioService.CreateScenario': 'createScenario',
  'vivavoce.content.v1.ScenarioService.UpdateDraft': 'updateDraft',
  'vivavoce.content.v1.ScenarioService.PublishScenario': 'publishScenario',
  'vivavoce.content.v1.ScenarioService.RollBackScenario': 'rollBackScenario',
  'vivavoce.content.v1.DialogueService.SaveScript': 'saveScript',
  'vivavoce.content.v1.PromptService.SaveDraft': 'savePromptDraft',
  'vivavoce.content.v1.PromptService.TryPrompt': 'tryPrompt',
  'vivavoce.content.v1.PromptService.PublishPrompt': 'publishPrompt',
  'vivavoce.content.v1.PromptService.RollBackPrompt': 'rollBackPrompt',
  'vivavoce.events.v1.DeadLetterService.ReplayDeadLetters': 'replayDeadLetters',
} as const;

/** Details of entries in words. A value that has none, such as a scope of an API key, is shown as it is. */
export function useDetailWords(): (detail: { name: AuditDetailName; value: string }) => string {
  const t = useTranslations('audit');
  return ({ name, value }) => {
    switch (name) {
      case 'METHOD': {
        const method = METHODS.find((one) => one === value);
        return method === undefined ? value : t(`methods.${method}`);
      }
      case 'ROLE': {
        const role = ROLES.find((one) => one === value);
        return role === undefined ? value : t(`roles.${role}`);
      }
      case 'PURPOSE': {
        const purpose = PURPOSES.find((one) => one === value);
        return purpose === undefined ? value : t(`purposes.${purpose}`);
      }
      case 'VERSION':
        return t('version', { version: value });
      case 'COUNT':
        return t('count', { count: Number(value) });
      case 'NETWORKS':
        return t('networks', { count: Number(value) });
      case 'CALL': {
        const known = Object.entries(CALLS).find(([call]) => call === value);
        return known === undefined ? value.slice(value.lastIndexOf('.') + 1) : t(`calls.${known[1]}`);
      }
      case 'SERVICE':
        return t('service', { service: value });
      case 'REQUEST':
        return t('request', { id: value });
      case 'PROVIDER':
      case 'SCOPES':
        return value;
    }
  };
}
