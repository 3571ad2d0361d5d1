type SpokenTask = { __typename: 'ReadAloudTask'; text: string } | { __typename: 'FreeTask'; topic: string | null };

/** Returns the text or the topic of a task; null for free speech without a topic. */
export function taskText(task: SpokenTask): string | null {
  return task.__typename === 'ReadAloudTask' ? task.text : task.topic;
}
