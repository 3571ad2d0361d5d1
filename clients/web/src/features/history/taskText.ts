type SpokenTask = { __typename: 'ReadAloudTask'; text: string } | { __typename: 'FreeTask'; topic: string | null };

/** The text that was read or the topic that was spoken about; null for free speech without a topic. */
export function taskText(task: SpokenTask): string | null {
  return task.__typename === 'ReadAloudTask' ? task.text : task.topic;
}
