import { transformAsync } from '@babel/core';
import { babelOptimizerPlugin } from '@graphql-codegen/client-preset';
import linguiMacro from '@lingui/babel-plugin-lingui-macro';
import type { Plugin } from 'vite';

const source = /\/webapp\/(kit|member|staff)\/.*\.tsx?$/;
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
          [linguiMacro, { stripMessageField: false, stripNonEssentialProps: false }],
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
