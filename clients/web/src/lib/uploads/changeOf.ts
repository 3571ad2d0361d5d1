import { failureOf, failureOfError, type Failure } from '@vivavoce/graphql';
import type { AnyVariables, Client, TypedDocumentNode } from 'urql';

/** Runs a mutation outside of a component. */
export async function changeOf<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | Failure> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  return data ?? (error === undefined ? failureOf(undefined) : failureOfError(error));
}
