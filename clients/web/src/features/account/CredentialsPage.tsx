import type { ReactNode } from 'react';

import { Logo } from '@/features/shell/Logo';

/** The frame of registering and signing in. */
export function CredentialsPage(props: { title: string; lead: string; children: ReactNode }): ReactNode {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center px-5 py-10">
      <Logo className="mb-10" />
      <h1 className="text-3xl">{props.title}</h1>
      <p className="mt-2 mb-7 text-muted">{props.lead}</p>
      {props.children}
    </main>
  );
}
