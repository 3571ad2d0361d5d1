/** Returns a name that every system takes for a file. */
export function fileNameOf(name: string): string {
  const base = name.replace(/\.[^.]{1,8}$/, '');
  const plain = base.replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return `${plain === '' ? 'notes' : plain.slice(0, 100)}.md`;
}
