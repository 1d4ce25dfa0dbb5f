import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What decides whether code may stand where it stands. */
const RULES = [
  'package.json', '.oxlintrc.json', '.ci/lint', 'h5/eslint.config.js',
  'shared/tsconfig.json', 'mock-server/tsconfig.json', 'h5/tsconfig.json', 'miniprogram/tsconfig.json',
]

/** Type-checked in a planted tree: the folders' own code, without the test projects, which the tree lacks. */
const PROJECTS = ['shared', 'mock-server', 'h5', 'miniprogram']

export interface PlantedTree {
  folder: string
  remove(): void
}

/** The root's options with the planted folders as projects, and types written into the tree, not through its node_modules. */
function plantedConfig(): string {
  const config = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: object }
  const references = PROJECTS.map((path) => ({ path }))
  return JSON.stringify({ ...config, references, compilerOptions: { ...config.compilerOptions, outDir: 'types' } })
}

/** A tree under this repository's own rules that contains nothing but the given files. */
export function plantTree(files: Record<string, string>): PlantedTree {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'koi-rules-')))
  for (const path of RULES) cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  writeFileSync(join(folder, 'tsconfig.json'), plantedConfig())
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
