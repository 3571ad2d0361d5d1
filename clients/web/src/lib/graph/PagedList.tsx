'use client';

import type { Failure } from '@vivavoce/graphql';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

import { FailureNotice } from './FailureNotice';
import { NextPage } from './NextPage';
import { isNextAsked, type Pages } from './pages';

interface PagedListProps<Node extends { id: string }> {
  /** The loaded pages; unset until the first response. */
  list: (Pages & { nodes: readonly Node[] }) | null | undefined;
  /** The cursor after which a page is asked for. */
  after: string | null;
  failure: Failure | null;
  isLoading: boolean;
  reload(): void;
  /** The content to show when the list is empty. */
  empty: ReactNode;
  className: string;
  more: string;
  onMore(after: string | null): void;
  /** The heading of the group that an item belongs to; groups stand in the order of their first items. */
  groupOf?(node: Node): string;
  children(node: Node): ReactNode;
}

function groupsOf<Node>(nodes: readonly Node[], groupOf: ((node: Node) => string) | undefined): [string, Node[]][] {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const title = groupOf?.(node) ?? '';
    groups.set(title, [...(groups.get(title) ?? []), node]);
  }
  return [...groups];
}

/** A paged list from the graph, with its loading, failure and empty states. */
export function PagedList<Node extends { id: string }>(props: PagedListProps<Node>): ReactNode {
  const { list, after, failure } = props;
  if (!list) {
    if (failure !== null) return <FailureNotice failure={failure} onRetry={props.reload} />;
    return props.isLoading && <Skeleton lines={5} />;
  }
  const trouble = failure !== null && !isNextAsked(list, after) && (
    <FailureNotice failure={failure} onRetry={props.reload} className="mb-5" />
  );
  if (list.nodes.length === 0)
    return (
      <>
        {trouble}
        {props.empty}
      </>
    );
  return (
    <>
      {trouble}
      {groupsOf(list.nodes, props.groupOf).map(([title, nodes]) => (
        <section key={title} aria-label={title === '' ? undefined : title} className="not-first:mt-9">
          {title !== '' && <h2 className="mb-4 text-xl">{title}</h2>}
          <ul className={props.className}>
            {nodes.map((node) => (
              <li key={node.id}>{props.children(node)}</li>
            ))}
          </ul>
        </section>
      ))}
      <NextPage
        list={list}
        after={after}
        failure={failure}
        reload={props.reload}
        more={props.more}
        onMore={props.onMore}
        className="mt-6 text-center"
      />
    </>
  );
}
