import { transformAsync } from '@babel/core';
import { babelOptimizerPlugin } from '@graphql-codegen/client-preset';
import linguiMacro from '@lingui/babel-plugin-lingui-macro';
import { makeConfig } from '@lingui/conf';
import type { Plugin } from 'vite';
import { catalog } from './lingui.ts';

const source = /\/webapp\/(kit|member|staff)\/.*\.tsx?$/;
const linguiConfig = makeConfig(catalog(), { skipValidation: true });
const usesMacro = /@lingui\/(core|react)\/macro|\bgraphql\(/;

/** Expands lingui's macros and replaces `graphql(...)` by its generated document, before Vite compiles the file. */
export function macros(): Plugin {
  return {
    name: 'kyosai:macros',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!source.test(file) || file.includes('/gen/') || !usesMacro.test(code)) return;
      const out = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [
          [linguiMacro, { linguiConfig, stripMessageField: false, stripNonEssentialProps: false }],
          [babelOptimizerPlugin, { artifactDirectory: generatedFolder(file) }],
        ],
      });
      return out?.code ? { code: out.code, map: out.map } : undefined;
    },
  };
}

function generatedFolder(file: string): string {
  return file.replace(/(\/webapp\/(?:member|staff))\/.*/, '$1/gen');
}

/**
 * Leaves of each generated operation only its hash, which is all that is sent: the app carries no query text. Fragments
 * live in the text that the server knows, so nothing of them is left.
 */
export function operationHashes(): Plugin {
  return {
    name: 'kyosai:operation-hashes',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/gen/graphql.ts')) return;
      return {
        code: code.replace(generated, (_all, name, literal) => `export const ${name} = ${bare(literal)}`),
        map: null,
      };
    },
  };
}

const generated = /^export const (\w+) = (\{.*\})(?= as unknown as DocumentNode)/gm;

function bare(literal: string): string {
  const { __meta__: meta, definitions } = JSON.parse(literal) as Generated;
  const [first] = definitions;
  if (!meta || !first?.operation) return JSON.stringify({ kind: 'Document', definitions: [] });
  const selectionSet = { kind: 'SelectionSet', selections: [] };
  const operation = { kind: 'OperationDefinition', operation: first.operation, selectionSet };
  return JSON.stringify({ kind: 'Document', definitions: [operation], documentId: meta.hash });
}

interface Generated {
  __meta__?: { hash: string };
  definitions: { operation?: string }[];
}
