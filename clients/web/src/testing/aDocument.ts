import type { DocumentPartsFragment } from '@vivavoce/graphql';

/** A document that was read to its end. */
export function aDocument(told: Partial<DocumentPartsFragment> = {}): Record<string, unknown> {
  const whole: DocumentPartsFragment & { __typename: 'Document' } = {
    __typename: 'Document',
    id: 'd1',
    name: 'Asthma leaflet.pdf',
    type: 'PDF',
    sizeBytes: 200_000,
    state: 'COMPLETED',
    failure: null,
    pagesRead: 12,
    pageCount: 12,
    imagePageCount: 0,
    wordCount: 3_400,
    language: 'en',
    searchByMeaning: true,
    createdAt: '2026-05-01T10:00:00Z',
    cursor: '4',
    ...told,
  };
  return whole;
}
