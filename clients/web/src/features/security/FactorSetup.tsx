'use client';

import { useState, type ReactNode } from 'react';

import { FactorPassword, type AppSecret } from './FactorPassword';
import { FactorScan } from './FactorScan';
import { RecoveryCodes } from './RecoveryCodes';

/** The steps that turn the second factor on: the password, the app with a first code, the recovery codes. */
export function FactorSetup(props: { onDone(): void }): ReactNode {
  const [secret, setSecret] = useState<AppSecret>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) return <RecoveryCodes codes={codes} onDone={props.onDone} />;
  if (secret !== undefined) return <FactorScan secret={secret} onConfirmed={setCodes} />;
  return <FactorPassword onBegun={setSecret} />;
}
