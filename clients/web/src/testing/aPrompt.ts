import type { PromptTextsFragment } from '@vivavoce/graphql';

/** A prompt's text that can be saved. */
export const A_PROMPT: PromptTextsFragment = {
  purpose: 'DIALOGUE',
  system: 'You are a patient.',
  template: 'You feel {{mood}}.\n{{talk}}',
  variables: [
    { name: 'mood', isLearners: false, isOptional: true, longest: 100 },
    { name: 'talk', isLearners: true, isOptional: false, longest: 7_000 },
  ],
  jsonSchema: null,
  mostTokens: 200,
  examples: [
    {
      name: 'a greeting',
      values: [
        { name: 'mood', value: 'calm' },
        { name: 'talk', value: 'Learner: Good morning.' },
      ],
    },
  ],
};

/** The answer of the graph to the page of a prompt; without a draft it has version 2. */
export function aPromptPage(
  draft: PromptTextsFragment | null = null,
  content: PromptTextsFragment | null = A_PROMPT,
): Record<string, unknown> {
  return {
    prompt: {
      __typename: 'PromptManuscript',
      prompt: {
        __typename: 'Prompt',
        id: 'p1',
        name: 'partner-turn',
        revision: 4,
        latestVersion: content === null ? null : 2,
        hasDraft: draft !== null,
      },
      content,
      draft,
      versions:
        content === null ? [] : [2, 1].map((version) => ({ version, publishedAt: `2026-05-0${version}T10:00:00Z` })),
    },
  };
}
