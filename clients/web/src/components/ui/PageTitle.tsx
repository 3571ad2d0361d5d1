import type { ReactNode } from 'react';

/** The page's heading, with an optional description. */
export function PageTitle(props: { title: string; children?: ReactNode; action?: ReactNode }): ReactNode {
  return (
    <header className="mb-7 flex flex-wrap items-end justify-between gap-4">
      <div className="max-w-2xl min-w-0 break-words">
        <h1 className="text-3xl sm:text-4xl">{props.title}</h1>
        {props.children !== undefined && <p className="mt-2 text-muted">{props.children}</p>}
      </div>
      {props.action}
    </header>
  );
}
