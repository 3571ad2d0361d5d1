'use client';

import { useSession } from '@vivavoce/learner/session';
import type { ReactNode } from 'react';

import { DataExportPanel } from '@/features/privacy/DataExportPanel';
import { ErasePanel } from '@/features/privacy/ErasePanel';

import { SuspendedForm } from './SuspendedForm';

/** Lets a suspended person download and erase what is stored of them, after they have shown who they are. */
export function SuspendedData(): ReactNode {
  const { isDataOpen } = useSession();
  if (!isDataOpen) return <SuspendedForm />;
  return (
    <>
      <DataExportPanel />
      <ErasePanel />
    </>
  );
}
