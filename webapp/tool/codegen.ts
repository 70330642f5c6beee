import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** The code generation of one app against the schema of its zone. */
export function zone(name: 'public' | 'staff'): CodegenConfig {
  return {
    schema: `../../gen/graph/${name}.graphql`,
    documents: ['**/*.{ts,tsx}', '!**/*.test.{ts,tsx}', '!gen/**', '!dist/**'],
    ignoreNoDocuments: true,
    generates: {
      './gen/': {
        preset: 'client',
        presetConfig: {
          fragmentMasking: { unmaskFunctionName: 'readFragment' },
          persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
        },
        config: {
          enumsAsTypes: true,
          useTypeImports: true,
          scalars: {
            ID: 'string',
            Instant: 'string',
            Day: 'string',
            MonthOrDay: 'string',
            Yen: 'number',
            Long: 'number',
          },
          strictScalars: false,
          defaultScalarType: 'unknown',
        },
        documentTransforms: [addTypenameSelectionDocumentTransform],
      },
    },
  };
}
