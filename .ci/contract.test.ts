import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that are not on the disk, each with one breach of the contract. */
const planted: Record<string, string> = {
  'mock-server/missing.ts': "import type { Handlers } from './handlers'\nexport const prize: Handlers<'prize'> = {}",
  'mock-server/extra.ts': `import type { Handlers } from './handlers'
export const prize: Handlers<'prize'> = {
  planPrizes: async () => ({ outcome: 'refused', reason: 'TOO_MANY_TOPS', shortBy: null }), planTwice: async () => 1 }`,
  'mock-server/wrong.ts': `import type { Handlers } from './handlers'
export const prize: Handlers<'prize'> = { planPrizes: async () => ({ outcome: 'lost' }) }`,
  'shared/unspecified.ts': `import { defineContract } from './api/define-contract'
export const contract = defineContract({ showThing: { method: 'GET', path: '/api/thing' } }, {})`,
  'shared/unrouted.ts': `import { defineContract } from './api/define-contract'
import { campaignContract } from './campaign/contract'
export const contract = defineContract({}, { showThing: campaignContract.endpoints.showCampaign })`,
  'shared/whole.ts': "import { campaignContract } from './campaign/contract'\nexport const contract = campaignContract",
}

/** What the compiler says of each planted file. */
function compile(): Map<string, string> {
  const { config } = ts.readConfigFile(`${root}/mock-server/tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, references: [] }, ts.sys, `${root}/mock-server`)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  const text = (path: string) => planted[path.slice(root.length)]
  host.fileExists = (path) => text(path) !== undefined || fileExists(path)
  host.getSourceFile = (path, ...rest) => {
    const own = text(path)
    return own === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, own, ts.ScriptTarget.ES2022)
  }
  const files = Object.keys(planted)
  const program = ts.createProgram(files.map((file) => root + file), { ...options, noEmit: true, composite: false, emitDeclarationOnly: false }, host)
  const said = (file: string) =>
    program.getSemanticDiagnostics(program.getSourceFile(root + file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')).join('\n')
  return new Map(files.map((file) => [file, said(file)]))
}

test('a route without an answer, an answer without a route, and a wrong answer do not compile, and are named', { timeout: 60_000 }, () => {
  const said = compile()
  expect(said.get('shared/whole.ts')).toBe('')
  expect(said.get('mock-server/missing.ts')).toContain("'planPrizes'")
  expect(said.get('mock-server/extra.ts')).toContain("'planTwice'")
  expect(said.get('mock-server/wrong.ts')).toContain('outcome: "lost"')
  expect(said.get('shared/unspecified.ts')).toContain("'showThing'")
  expect(said.get('shared/unrouted.ts')).toContain("'never'")
})
