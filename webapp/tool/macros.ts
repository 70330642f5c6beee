import { type PluginObj, types as t, transformAsync } from '@babel/core';
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
          generatedDocuments(`${generatedFolder(file)}/graphql.ts`),
        ],
      });
      return out?.code ? { code: out.code, map: out.map } : undefined;
    },
  };
}

/**
 * Puts the generated document in the place of each `graphql(...)`, under a name that the file does not have. The client
 * preset's own plugin does not see a constant of the same name, and looks for `gql` unless told.
 */
function generatedDocuments(from: string): PluginObj {
  return {
    visitor: {
      CallExpression(path) {
        const { callee, arguments: given } = path.node;
        const text = t.isTemplateLiteral(given[0]) ? given[0].quasis[0]?.value.raw : undefined;
        const [, kind, name] = /^\s*(query|mutation|fragment) (\w+)/.exec(text ?? '') ?? [];
        if (!t.isIdentifier(callee, { name: 'graphql' }) || !name) return;
        const imported = t.identifier(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
        const program = path.scope.getProgramParent();
        const local = program.generateUidIdentifier(imported.name);
        const declared = t.importDeclaration([t.importSpecifier(local, imported)], t.stringLiteral(from));
        const top = program.path;
        if (top.isProgram()) top.unshiftContainer('body', declared);
        path.replaceWith(t.cloneNode(local));
      },
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
      if (id.endsWith('/gen/gql.ts')) return { code: untouched, map: null };
      if (!id.endsWith('/gen/graphql.ts')) return;
      return {
        code: code.replace(generated, (_all, name, literal) => `export const ${name} = ${bare(literal)}`),
        map: null,
      };
    },
  };
}

/** What is left of the map from texts to documents, which carries every text: the macros have replaced each call. */
const untouched = "export function graphql() { throw new Error('a graphql(...) was not replaced by its document'); }";

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
