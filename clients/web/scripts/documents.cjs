// Replaces each graphql(`…`) by an import of its generated document, so that a page contains only the documents it
// uses, each once. In tests and in the editor graphql() looks the document up at run time.
const CALL = /\bgraphql\(`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`\)/g;

module.exports = function documentsLoader(source) {
  const names = new Set();
  const replaced = source.replace(CALL, (_whole, kind, name) => {
    const generated = kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`;
    names.add(generated);
    return generated;
  });
  if (names.size === 0) return source;
  const directive = /^\s*(['"])use client\1;?/.exec(replaced)?.[0] ?? '';
  const imports = [...names].map((name) => `import { ${name} } from '@vivavoce/graphql/documents/${name}';`).join(' ');
  return `${directive} ${imports} ${replaced.slice(directive.length)}`;
};
