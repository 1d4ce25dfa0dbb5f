import type { CompiledPackage } from './compiled-package'

/** WeChat's global names, in the argument order of ../build/compile-package.ts. */
export interface Globals {
  wx: unknown
  App: unknown
  Page: unknown
  Component: unknown
  Behavior: unknown
  getApp: unknown
  getCurrentPages: unknown
}

/** `../../common/client.js` as written in `pages/campaign/index.js` to `common/client.js`. */
function resolve(from: string, written: string): string {
  const path = new URL(written, `file:///${from}`).pathname.slice(1)
  return path.endsWith('.js') ? path : `${path}.js`
}

/** CommonJS over the functions of package.js: each file runs once, when it is first asked for. */
export function moduleLoader({ modules }: CompiledPackage, globals: Globals) {
  const { wx, App, Page, Component, Behavior, getApp, getCurrentPages } = globals
  const loaded = new Map<string, { exports: unknown }>()

  return function load(file: string): unknown {
    const known = loaded.get(file)
    if (known) return known.exports
    const script = modules[file]
    if (!script) throw new Error(`${file} is not in the package`)
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const require = (written: string) => load(resolve(file, written))
    script.call(undefined, module, module.exports, require, wx, App, Page, Component, Behavior, getApp, getCurrentPages)
    return module.exports
  }
}
