import type { QuizMarkPartsFragment } from '@vivavoce/graphql';

/** What a question of the bank rests on. */
const NOWHERE = { document: null, page: null, span: null, quote: '', section: '' };

/** Returns where a question comes from, with its page and section in one line, which is empty when neither is known. */
export function placeOf(citation: QuizMarkPartsFragment['citation'], pageName: (page: number) => string) {
  const place = citation ?? NOWHERE;
  const parts = [place.page === null ? null : pageName(place.page), place.section];
  return { ...place, line: parts.filter((one) => one !== null && one !== '').join(' · ') };
}
