// Runs after the code generator. Writes the documents of the manifest as the client sends them, with the __typename
// that the cache adds to each selection, and stores the hash of that text in each generated document. Moves each
// document to a file of its own: bundlers load a file whole, and a page needs few of the documents.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { formatDocument, stringifyDocument } from '@urql/core';
import { parse } from 'graphql';

const folder = fileURLToPath(new URL('../src/generated/', import.meta.url));
const manifest = `${folder}persisted-documents.json`;
const documents = `${folder}graphql.ts`;

const generated = JSON.parse(readFileSync(manifest, 'utf8'));
let source = readFileSync(documents, 'utf8');
const sent = {};
for (const [hash, text] of Object.entries(generated)) {
  const asSent = stringifyDocument(formatDocument(parse(text, { noLocation: true })));
  const itsHash = createHash('sha256').update(asSent).digest('hex');
  const parts = source.split(`"hash":"${hash}"`);
  if (parts.length !== 2) throw new Error(`no single document has the hash ${hash}`);
  source = parts.join(`"hash":"${itsHash}"`);
  sent[itsHash] = asSent;
}
writeFileSync(manifest, `${JSON.stringify(sent, null, 2)}\n`);

const own = `${folder}documents/`;
rmSync(own, { recursive: true, force: true });
mkdirSync(own);
source = source.replace(
  /^export const (\w+) = (\{.*\} as unknown as DocumentNode<(\w+), *(\w+)>;)$/gm,
  (_whole, name, definition, ...types) => {
    const imported = types.slice(0, 2).filter((type) => type !== 'unknown');
    writeFileSync(
      `${own}${name}.ts`,
      `import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';\n` +
        `import type { ${imported.join(', ')} } from '../graphql';\n` +
        `export const ${name} = ${definition}\n`,
    );
    return `export { ${name} } from './documents/${name}';`;
  },
);
if (source.includes('as unknown as DocumentNode')) throw new Error('a document was not moved to a file of its own');
source = source.replace(/^import type \{ TypedDocumentNode as DocumentNode \}.*\n/m, '');
writeFileSync(documents, source);
