import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const require = createRequire(import.meta.url)

/** One complaint about one file: the rule that refuses it, and what it says. */
export interface Refusal {
  file: string
  rule: string
  message: string
}

const FOLDERS = ['shared', 'mock-server', 'h5', 'miniprogram']

function run(folder: string, script: string, args: string[]): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' })
  if (error) throw error
  if (stdout === '' && stderr !== '') throw new Error(stderr)
  return stdout
}

/** The file a package names as its command. */
const command = (name: string, path: string) => join(dirname(require.resolve(`${name}/package.json`)), path)

export function oxlint(folder: string): Refusal[] {
  const output = run(folder, command('oxlint', 'bin/oxlint'), ['--format', 'json', ...FOLDERS])
  const { diagnostics } = JSON.parse(output) as { diagnostics: { filename: string; code: string; message: string }[] }
  return diagnostics.map(({ filename, code, message }) => ({ file: filename, rule: code, message }))
}

interface EslintResult {
  filePath: string
  messages: { ruleId: string; message: string }[]
}

export function eslint(folder: string): Refusal[] {
  const args = ['--config', 'h5/eslint.config.js', '--format', 'json', 'h5/**/*.vue']
  const results = JSON.parse(run(folder, command('eslint', 'bin/eslint.js'), args)) as EslintResult[]
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({ file: relative(folder, filePath), rule: ruleId, message })),
  )
}

/** What the compiler refuses: `h5/lottery/a.ts(3,1): error TS2304: Cannot find name 'wx'.` */
export function typeCheck(folder: string): Refusal[] {
  const output = run(folder, command('vue-tsc', 'bin/vue-tsc.js'), ['-b', '--pretty', 'false'])
  return [...output.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+): (.*)$/gm)].map(([, file, rule, message]) => ({
    file: file!,
    rule: rule!,
    message: message!,
  }))
}
