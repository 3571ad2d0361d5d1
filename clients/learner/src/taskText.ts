type SpokenTask =
  | { __typename: 'ReadAloudTask' | 'DrillTask'; text: string }
  | { __typename: 'FreeTask'; topic: string | null }
  | { __typename: 'RolePlayTask' };

/** Returns the text, the topic, or the title of the scenario; null for free speech without a topic. */
export function taskText(task: SpokenTask, scenario: { title: string } | null): string | null {
  switch (task.__typename) {
    case 'ReadAloudTask':
    case 'DrillTask':
      return task.text;
    case 'FreeTask':
      return task.topic;
    case 'RolePlayTask':
      return scenario?.title ?? null;
  }
}
