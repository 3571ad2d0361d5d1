'use client';

import type { Failure } from '@vivavoce/graphql';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';

import { FailureNotice } from './FailureNotice';

interface PagedListProps<Node extends { id: string }> {
  /** The loaded pages; unset until the first response. */
  list: { nodes: readonly Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null | undefined;
  failure: Failure | null;
  isLoading: boolean;
  reload(): void;
  /** The content to show when the list is empty. */
  empty: ReactNode;
  className: string;
  more: string;
  onMore(after: string | null): void;
  children(node: Node): ReactNode;
}

/** A paged list from the graph, with its loading, failure and empty states. */
export function PagedList<Node extends { id: string }>(props: PagedListProps<Node>): ReactNode {
  const { list, failure } = props;
  if (!list) {
    if (failure !== null) return <FailureNotice failure={failure} onRetry={props.reload} />;
    return props.isLoading && <Skeleton lines={5} />;
  }
  if (list.nodes.length === 0) return props.empty;
  return (
    <>
      <ul className={props.className}>
        {list.nodes.map((node) => (
          <li key={node.id}>{props.children(node)}</li>
        ))}
      </ul>
      {list.pageInfo.hasNextPage && (
        <div className="mt-6 text-center">
          <Button look="quiet" onClick={() => props.onMore(list.pageInfo.endCursor)}>
            {props.more}
          </Button>
        </div>
      )}
    </>
  );
}
