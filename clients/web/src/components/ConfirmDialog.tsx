'use client';

import type { Failure } from '@vivavoce/graphql';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose(): void;
  title: string;
  /** What is lost. */
  description: string;
  /** The words on the buttons. */
  keep: string;
  confirm: string;
  /** Whether it is being done. */
  isBusy: boolean;
  failure: Failure | null;
  onConfirm(): void;
}

/** Asks before something is deleted. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={props.title} description={props.description}>
      {props.failure !== null && <FailureNotice failure={props.failure} className="mb-4" />}
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={props.onClose}>
          {props.keep}
        </Button>
        <Button look="danger" disabled={props.isBusy} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
