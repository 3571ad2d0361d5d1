import type { DocumentType } from '@vivavoce/graphql';

import type { Chosen } from '@/lib/uploads/uploads';

/** What can be uploaded, as the browser's file chooser takes it. */
export const ACCEPTED = '.pdf,.docx,.txt,.md,.markdown';

/** The length of the largest file in bytes, until the service has sent it. */
export const MOST_BYTES = 10_000_000;

const TYPES = new Map<string, DocumentType>([
  ['pdf', 'PDF'],
  ['docx', 'DOCX'],
  ['txt', 'TEXT'],
  ['md', 'MARKDOWN'],
  ['markdown', 'MARKDOWN'],
]);

/** Why a file is not sent: nothing of it leaves the device. */
export type Refusal = 'TYPE' | 'EMPTY' | 'TOO_LARGE' | 'DOCUMENTS_USED_UP' | 'BYTES_USED_UP' | 'USED_UP';

/** How much is stored, and how much the plan gives. */
export interface Usage {
  documents: number;
  documentsGranted: number;
  bytes: number;
  bytesGranted: number;
  mostBytesADocument: number;
}

/** Returns the type that a file's name tells; null when it is not one of ours. The service checks the content. */
export function typeOf(name: string): DocumentType | null {
  const [, ending] = /\.([a-z]+)$/i.exec(name) ?? [];
  return TYPES.get(ending?.toLowerCase() ?? '') ?? null;
}

/**
 * Judges files in their order by type, length and what the plan has left. Files that wait already take their part of it.
 * Without a usage only type and length count.
 */
export function chosen<One extends { name: string; size: number }>(
  files: readonly One[],
  usage: Usage | null,
  waiting: readonly { sizeBytes: number }[],
): Chosen<One, DocumentType, Refusal>[] {
  const mostBytes = usage?.mostBytesADocument ?? MOST_BYTES;
  let documentsLeft = usage === null ? Infinity : usage.documentsGranted - usage.documents - waiting.length;
  let bytesLeft = usage === null ? Infinity : usage.bytesGranted - usage.bytes;
  for (const { sizeBytes } of waiting) bytesLeft -= sizeBytes;
  return files.map((file) => {
    const type = typeOf(file.name);
    if (type === null) return { file, refusal: 'TYPE' };
    if (file.size === 0) return { file, refusal: 'EMPTY' };
    if (file.size > mostBytes) return { file, refusal: 'TOO_LARGE' };
    if (documentsLeft < 1) return { file, refusal: 'DOCUMENTS_USED_UP' };
    if (file.size > bytesLeft) return { file, refusal: 'BYTES_USED_UP' };
    documentsLeft--;
    bytesLeft -= file.size;
    return { file, kind: type };
  });
}
