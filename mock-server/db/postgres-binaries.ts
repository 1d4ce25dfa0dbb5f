import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The oldest PostgreSQL the engine is measured and tested on. */
const OLDEST = 15

/** Where distributions and Homebrew put versions beside each other: `<parent>/<version><inside>/initdb`. */
const VERSIONED: [parent: string, pattern: RegExp, inside: string][] = [
  ['/usr/lib/postgresql', /^\d+$/, 'bin'],
  ['/opt/homebrew/opt', /^postgresql(@\d+)?$/, 'bin'],
  ['/usr/local/opt', /^postgresql(@\d+)?$/, 'bin'],
  ['/home/linuxbrew/.linuxbrew/opt', /^postgresql(@\d+)?$/, 'bin'],
  ['/usr', /^pgsql-\d+$/, 'bin'],
]

function versionedFolders(): string[] {
  return VERSIONED.flatMap(([parent, pattern, inside]) => {
    if (!existsSync(parent)) return []
    const versions = readdirSync(parent).filter((name) => pattern.test(name))
    return versions.map((name) => join(parent, name, inside))
  })
}

function majorVersion(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/ (\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}

let found: string | null | undefined

/** The folder with `initdb` and `postgres` of the newest PostgreSQL on this machine; null where none is new enough. */
export function postgresFolder(): string | null {
  if (found !== undefined) return found
  const folders = [...versionedFolders(), ...(process.env.PATH ?? '').split(delimiter)]
  const candidates = folders
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map((folder) => ({ folder, version: majorVersion(folder) }))
    .filter(({ version }) => version >= OLDEST)
  found = candidates.reduce((best, it) => (it.version > best.version ? it : best), { folder: null as string | null, version: 0 }).folder
  return found
}
