function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** Returns what is offered in a language: by its tag, else in any region. */
export function offeredOf<Offered extends { language: string }>(
  all: readonly Offered[],
  language: string,
): Offered | undefined {
  return all.find((one) => one.language === language) ?? all.find((one) => primary(one.language) === primary(language));
}
