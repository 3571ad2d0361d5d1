/** A comment, a CDATA section, a tag with its name, or an entity. */
const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/?([A-Za-z][\w:-]*)[^>]*>|&(#x?[0-9a-fA-F]+|\w+);/g;
const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LAST_CHARACTER = 0x10ffff;

function characterOf(entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES.get(entity) ?? '';
  const code = entity.startsWith('#x') ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
  return code > 0 && code <= LAST_CHARACTER ? String.fromCodePoint(code) : '';
}

function standsFor(element: string): string {
  if (element === 'p' || element === 'speak') return '\n';
  return element === 's' || element === 'break' ? ' ' : '';
}

/**
 * What stands between the elements of SSML, also while it is being written. A parser would do for whole documents alone:
 * of others Chromium makes a page with styles, which ours forbids.
 */
function textOf(ssml: string): string {
  return ssml
    .replace(/\s+/g, ' ')
    .replace(MARKUP, (_, data: string | undefined, element: string | undefined, entity: string | undefined) => {
      if (data !== undefined) return data;
      if (entity !== undefined) return characterOf(entity);
      return element === undefined ? '' : standsFor(element.toLowerCase());
    });
}

/** Returns what is read of a text, by paragraphs. */
export function readableOf(content: string, isSsml: boolean): string[] {
  return (isSsml ? textOf(content) : content)
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
