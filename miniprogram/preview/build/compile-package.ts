import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readConfig, readEntries, type Entries } from '../../build/read-entries.ts'
import { styleScope } from '../runtime/style-scope.ts'
import { compileStyle } from './compile-style.ts'
import { compileTemplates } from './compile-templates.ts'

/** What a WeChat script is given, then what a browser has and WeChat has not: named here, so undefined there. */
const GIVEN = 'module, exports, require, wx, App, Page, Component, Behavior, getApp, getCurrentPages'
const SHADOWED =
  'window, self, document, location, navigator, fetch, XMLHttpRequest, URL, URLSearchParams, FormData, Blob, localStorage'

/** A built mini-program folder as one browser script that sets `miniProgramPackage`, read by ../runtime. */
export function compileScript(root: string): string {
  const { pages, components } = readEntries(root)
  const paths = [...components, ...pages]
  const configs = Object.fromEntries(['app', ...paths].map((path) => [path, readConfig(root, path)]))
  const modules = scripts(root).map(
    (file) => `${JSON.stringify(file)}: function (${GIVEN}, ${SHADOWED}) {\n${readFileSync(join(root, file), 'utf8')}\n}`,
  )
  return `globalThis.miniProgramPackage = {
pages: ${JSON.stringify(pages)},
components: ${JSON.stringify(components)},
configs: ${JSON.stringify(configs)},
templates: ${compileTemplates(root, paths)},
modules: {\n${modules.join(',\n')}\n},
}\n`
}

/** CSS by file name: the app's with every component's (isolated, so they may stand together), and one for each page. */
export function compileStyles(root: string): Record<string, string> {
  const { pages, components }: Entries = readEntries(root)
  const style = (path: string, scope?: string) =>
    existsSync(join(root, `${path}.wxss`)) ? compileStyle(root, `${path}.wxss`, scope) : ''
  const app = [style('app'), ...components.map((path) => style(path, styleScope(path)))].join('\n')
  return Object.fromEntries([['app.css', app], ...pages.map((path) => [`${path}.css`, style(path)])])
}

function scripts(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
