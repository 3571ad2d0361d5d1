'use client';

import type { Failure } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface CredentialsFormProps extends Pick<ComponentProps<'form'>, 'onSubmit'> {
  /** The label of the submit button. */
  action: string;
  isBusy: boolean;
  failure: Failure | null;
  /** The alternative form: its address, and the text around the link to it. */
  other: { href: string; text(link: (words: ReactNode) => ReactNode): ReactNode };
  children: ReactNode;
}

/** The frame of the registration and sign-in forms. */
export function CredentialsForm(props: CredentialsFormProps): ReactNode {
  const { status } = useSession();
  return (
    <form noValidate className="space-y-5" onSubmit={props.onSubmit}>
      {props.children}
      {props.failure !== null && <FailureNotice failure={props.failure} />}
      <Button type="submit" size="large" className="w-full" disabled={props.isBusy || status === 'unknown'}>
        {props.action}
      </Button>
      <p className="text-center text-muted">
        {props.other.text((words) => (
          <Link href={props.other.href} className="font-medium text-accent underline underline-offset-4">
            {words}
          </Link>
        ))}
      </p>
    </form>
  );
}
