'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import type { PasskeyAnswer } from '@/lib/usePasskeyAnswer';

import { PasskeyButton } from './PasskeyButton';

/** The second factor as it was entered, in the form of the graph's `SecondFactorInput`; null while it is incomplete. */
export type EnteredFactor = { code: string } | { recoveryCode: string } | { passkey: PasskeyAnswer } | null;

export interface FactorFieldProps {
  /** What the account can show: `CODE`, `RECOVERY_CODE`, `PASSKEY`. */
  kinds: readonly string[];
  /** Why the factor cannot be used: nothing complete was entered, or it was refused. */
  problem?: 'missing' | 'wrong' | undefined;
  /** Whether the field gets the focus when it appears. */
  isNext?: boolean;
  onChange(factor: EnteredFactor): void;
}

const CODE = /^\s*(?:\d\s*){6}$/;

/** The field for a code of the authenticator app, or for a recovery code or a passkey instead. */
export function FactorField({ kinds, problem, isNext = false, onChange }: FactorFieldProps): ReactNode {
  const t = useTranslations('factor');
  const [isRecovery, setRecovery] = useState(false);
  const [text, setText] = useState('');
  const wrong = isRecovery ? t('recoveryWrong') : t('codeWrong');
  const missing = isRecovery ? t('recoveryProblem') : t('codeProblem');

  function enter(entered: string, isNowRecovery: boolean): void {
    setText(entered);
    if (isNowRecovery) onChange(entered.trim() === '' ? null : { recoveryCode: entered });
    else onChange(CODE.test(entered) ? { code: entered } : null);
  }

  return (
    <div>
      <Field
        key={String(isRecovery)}
        label={isRecovery ? t('recoveryCode') : t('code')}
        name={isRecovery ? 'recovery-code' : 'code'}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={isRecovery ? 32 : 12}
        dir="ltr"
        // The field appears because of what the person just did, so the focus belongs there.
        autoFocus={isNext || isRecovery}
        value={text}
        problem={problem === undefined ? undefined : problem === 'wrong' ? wrong : missing}
        onChange={({ target }) => {
          enter(target.value, isRecovery);
        }}
      />
      {kinds.includes('RECOVERY_CODE') && (
        <Button
          look="bare"
          size="small"
          className="mt-1 -ms-3 text-accent underline underline-offset-4"
          onClick={() => {
            setRecovery(!isRecovery);
            enter('', !isRecovery);
          }}
        >
          {isRecovery ? t('useApp') : t('useRecovery')}
        </Button>
      )}
      {kinds.includes('PASSKEY') && <PasskeyButton onAnswer={onChange} />}
    </div>
  );
}
