import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import esbuild from 'rollup-plugin-esbuild';
import { defineOnce, localesApart, ownTrustedTypesPolicy } from './rollup-plugins.mjs';
import { constructedSheetsOnly } from './slim-plugins.mjs';

/**
 * How everything that a browser loads is built: what is published, and our pages of the bench, which would measure something else otherwise.
 * @param {{ version: string, tags: Readonly<Record<string, 0 | 1>> }} facts what the source asks for as MA_VERSION and MA_TAGS
 */
export function browserPlugins({ version, tags }) {
  return [
    nodeResolve({
      browser: true,
      exportConditions: ['production', 'browser'],
      extensions: ['.mjs', '.js', '.ts', '.json'],
    }),
    commonjs(),
    json(),
    localesApart(),
    literalsHtmlCssMinifier({ include: ['src/**/*.ts'], failOnError: true }),
    esbuild({
      target: 'es2022',
      tsconfig: 'tsconfig.base.json',
      define: { MA_VERSION: JSON.stringify(version), MA_TAGS: JSON.stringify(tags) },
    }),
    constructedSheetsOnly(),
    ownTrustedTypesPolicy(),
    defineOnce(),
    terser({ module: true, ecma: 2022, compress: { passes: 2 }, format: { comments: false } }),
  ];
}
