import type { ReactNode } from 'react';

/** The empty state of a list, with a suggestion of what to do. */
export function Empty(props: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** Whether it is all that the page shows, so that its title is the page's heading. */
  isPage?: boolean;
}): ReactNode {
  const Title = props.isPage === true ? 'h1' : 'p';
  return (
    <div className="rounded-card border border-dashed border-edge/60 px-6 py-12 text-center">
      <svg aria-hidden viewBox="0 0 120 32" className="mx-auto mb-5 h-8 text-accent/60">
        <path
          d="M4 16h12M22 12v8M30 7v18M38 11v10M46 3v26M54 9v14M62 13v6M70 6v20M78 11v10M86 14v4M94 16h22"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
        />
      </svg>
      <Title className="font-display text-xl">{props.title}</Title>
      <p className="mx-auto mt-2 max-w-md text-muted">{props.children}</p>
      {props.action !== undefined && <div className="mt-6">{props.action}</div>}
    </div>
  );
}
