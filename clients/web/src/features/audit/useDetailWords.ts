'use client';

import type { AuditDetailName } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';

const METHODS = ['PASSWORD', 'PASSKEY', 'PROVIDER', 'REGISTRATION', 'CODE', 'RECOVERY_CODE', 'NONE'] as const;
const ROLES = ['LEARNER', 'AUTHOR', 'EXAMINER', 'ADMIN'] as const;
const PURPOSES = ['THIRD_PARTIES', 'EXAMINERS', 'KEPT_AUDIO'] as const;

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
      case 'PROVIDER':
      case 'SCOPES':
        return value;
    }
  };
}
