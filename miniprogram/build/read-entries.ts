import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** What app.json or a page's or component's json says, as far as the build needs it. */
export interface MiniProgramConfig {
  pages?: string[]
  subpackages?: { root: string; pages: string[] }[]
  usingComponents?: Record<string, string>
}

/** Paths from the package's root without extension. */
export interface Entries {
  pages: string[]
  components: string[]
  subpackageRoots: string[]
}

export function readConfig(root: string, path: string): MiniProgramConfig {
  const file = join(root, `${path}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as MiniProgramConfig) : {}
}

/** A component's path as written in the json of `owner`: absolute from the root, or relative to the owner. */
export function componentPath(owner: string, written: string): string {
  return written.startsWith('/') ? written.slice(1) : posix.join(posix.dirname(owner), written)
}

function addComponents(root: string, owner: string, found: Set<string>): void {
  for (const written of Object.values(readConfig(root, owner).usingComponents ?? {})) {
    const path = componentPath(owner, written)
    if (found.has(path)) continue
    found.add(path)
    addComponents(root, path, found)
  }
}

/** Every page and component a mini-program folder can show, starting from its app.json. */
export function readEntries(root: string): Entries {
  const { pages = [], subpackages = [] } = readConfig(root, 'app')
  const all = [...pages, ...subpackages.flatMap((it) => it.pages.map((page) => posix.join(it.root, page)))]
  const components = new Set<string>()
  for (const owner of ['app', ...all]) addComponents(root, owner, components)
  return { pages: all, components: [...components], subpackageRoots: subpackages.map((it) => posix.join(it.root, '/')) }
}

/** What WeChat needs of every page and component and the folder lacks. */
export function missingFiles(root: string): string[] {
  const { pages, components } = readEntries(root)
  return [...pages, ...components]
    .flatMap((path) => ['ts', 'wxml', 'json'].map((extension) => `${path}.${extension}`))
    .filter((file) => !existsSync(join(root, file)))
}
