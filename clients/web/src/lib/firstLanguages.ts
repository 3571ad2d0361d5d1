import { FIRST_LANGUAGES } from '@vivavoce/learner/typicalSounds';

/** Further first languages, as BCP 47 tags. Their learners start with the sounds of their own results. */
const FURTHER =
  'am az be bg bn bs ca cs da en et eu fi fil gl gu ha he hr hu hy ig is ka kk km kn ku ky lo lt lv mk ml mn mr ms my nb ne pa ps ro rw si sk sl so sq sr te tg ti tk ug uk ur uz vi wo yo zu'.split(
    ' ',
  );

/** Returns languages with their names, by name; those of the browser first. */
function named(tags: readonly string[], locale: string, first: readonly string[]): { tag: string; name: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const rank = (tag: string): number => {
    const found = first.findIndex((one) => one.toLowerCase().split('-')[0] === tag);
    return found < 0 ? first.length : found;
  };
  return tags
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((one, other) => rank(one.tag) - rank(other.tag) || one.name.localeCompare(other.name, locale));
}

/** The first languages to choose from: those with typical sounds, and further ones. */
export function firstLanguages(
  locale: string,
  first: readonly string[],
): { typical: { tag: string; name: string }[]; further: { tag: string; name: string }[] } {
  return { typical: named(FIRST_LANGUAGES, locale, first), further: named(FURTHER, locale, first) };
}
