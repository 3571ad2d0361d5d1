import { Fragment, type ReactNode } from 'react';

/** Facts in a line. Each has a direction of its own, so that their order stays in every language. */
export function Facts({ facts }: { facts: readonly string[] }): ReactNode {
  return facts.map((fact, i) => (
    <Fragment key={fact}>
      {i > 0 && ' · '}
      <bdi>{fact}</bdi>
    </Fragment>
  ));
}
