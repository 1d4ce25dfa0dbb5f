import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The ES module of a package, as one absolute file: two copies of vue-mini would be two worlds of reactivity. */
function moduleFile(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), 'dist', file)
}

const core = moduleFile('@vue-mini/core', 'vue-mini.esm-bundler.js')
const pinia = moduleFile('@vue-mini/pinia', 'pinia.esm-bundler.js')

/** Lets a shared `*-store.ts`, written for vue and pinia, run on vue-mini. */
export const scriptAliases = [
  { find: /^(vue|@vue-mini\/core)$/, replacement: core },
  { find: /^(pinia|@vue-mini\/pinia)$/, replacement: pinia },
]
