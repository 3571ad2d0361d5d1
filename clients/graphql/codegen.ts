import type { CodegenConfig } from '@graphql-codegen/cli';

/** Every edge has it, so the printed schema leaves it out. */
const DEFER = 'directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT';

const config: CodegenConfig = {
  schema: ['../../bff-graphql/schema.graphql', DEFER],
  documents: [
    'src/**/*.ts',
    '../{live,learner}/src/**/*.ts',
    '../web/src/**/*.{ts,tsx}',
    '!src/generated/**',
    '!src/**/*.test.*',
    '!../**/*.test.*',
  ],
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: {
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
        scalars: {
          DateTime: 'string',
          Date: 'string',
          Milliseconds: 'number',
          MinorUnits: 'number',
          UUID: 'string',
          LanguageTag: 'string',
          Uri: 'string',
        },
      },
    },
  },
};

export default config;
