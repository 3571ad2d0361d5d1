'use client';

import type { Failure } from '@vivavoce/graphql';
// Gives the messages their types.
import type {} from '@vivavoce/messages/messages';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';

import { canRetry } from './canRetry';

/** Returns the message for a failure: by its reason if the catalogue has one, otherwise by its code. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTranslations('failure');
  return useCallback(
    (failure) => {
      const seconds = failure.retryAfter === null ? 60 : Math.ceil(failure.retryAfter / 1000);
      switch (failure.reason) {
        case 'RATE_LIMIT':
          return t('RATE_LIMIT', { seconds });
        case 'SIGN_IN_LIMIT':
          return t('SIGN_IN_LIMIT', { seconds });
        case 'MAIL_LIMIT':
          return t('MAIL_LIMIT', { minutes: Math.ceil(seconds / 60) });
        case 'SUSPENDED':
          return t('SUSPENDED', { explanation: failure.explanation ?? '' });
        case 'READ_ONLY_VIEW':
          return t('READ_ONLY_VIEW');
        case 'SUPERSEDED':
          return t('SUPERSEDED');
        case 'SPEECH_TIME_USED_UP':
          return t('SPEECH_TIME_USED_UP');
        case 'SPEECH_TIME_TAKEN':
          return t('SPEECH_TIME_TAKEN');
        case 'GUEST_SESSIONS_USED_UP':
          return t('GUEST_SESSIONS_USED_UP');
        case 'PARTNER_MISSING':
          return t('PARTNER_MISSING');
        case 'GUEST_REGISTERED':
          return t('GUEST_REGISTERED');
        case 'LANGUAGE_UNKNOWN':
          return t('LANGUAGE_UNKNOWN');
        case 'LANGUAGE_UNSUPPORTED':
        case 'LANGUAGE_NOT_SUPPORTED':
        case 'LANGUAGE_NOT_HEARD':
          return t('LANGUAGE_UNSUPPORTED');
        case 'THIRD_PARTIES_CONSENT_MISSING':
          return t('THIRD_PARTIES_CONSENT_MISSING');
        case 'ENGINES_AWAY':
          return t('ENGINES_AWAY');
        case 'SOUND_UNKNOWN':
          return t('SOUND_UNKNOWN');
        case 'PROVIDER_UNAVAILABLE':
          return t('PROVIDER_UNAVAILABLE');
        case 'PAYMENTS_UNAVAILABLE':
          return t('PAYMENTS_UNAVAILABLE');
        case 'PAYMENTS_REFUSED':
          return t('PAYMENTS_REFUSED');
        case 'PASSWORD_NOT_SET':
          return t('PASSWORD_NOT_SET');
        case 'SESSION_UNKNOWN':
          return t('SESSION_UNKNOWN');
        case 'EXAM_ENDED':
          return t('EXAM_ENDED');
        case 'EXAM_PART_CHANGED':
          return t('EXAM_PART_CHANGED');
        case 'EXAM_SCENARIOS_MISSING':
          return t('EXAM_SCENARIOS_MISSING');
      }
      switch (failure.code) {
        case 'NETWORK':
          return t('NETWORK');
        case 'UNAVAILABLE':
        case 'DEADLINE_EXCEEDED':
          return t('UNAVAILABLE');
        case 'UNAUTHENTICATED':
          return t('UNAUTHENTICATED');
        case 'NOT_FOUND':
          return t('NOT_FOUND');
        case 'RESOURCE_EXHAUSTED':
          return t('RATE_LIMIT', { seconds });
        default:
          return t(canRetry(failure) ? 'UNKNOWN' : 'REFUSED');
      }
    },
    [t],
  );
}
