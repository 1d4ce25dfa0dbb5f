import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup, type TmplConvertedExpr } from 'glass-easel-template-compiler'
import ts from 'typescript'
import { componentPath, readConfig, readEntries } from '../build/read-entries'
import { programOf } from './template-program'

/** Refs as a template sees them. A top-level null means "not yet": such a part of the page stands behind a wx:if. */
const ENVIRONMENT_TYPES = `
type Bindings<Script> = Script extends { setup: (...given: any[]) => infer Bound } ? Bound : {}
type Fields<Bound> = { [K in keyof Bound as Bound[K] extends Function ? never : K]: NonNullable<import('@vue-mini/core').UnwrapRef<Bound[K]>> }
type Handlers<Bound> = { [K in keyof Bound as Bound[K] extends Function ? K : never]: Bound[K] }
`

/** The names a converted template uses: its data, its handlers, and the properties of the components in it. */
function environment(root: string, path: string, isPage: boolean): string {
  const script = `import(${JSON.stringify(join(root, path))})`
  const tags = Object.entries(readConfig(root, path).usingComponents ?? {}).map(
    ([tag, written]) => `'${tag}': Required<import(${JSON.stringify(join(root, componentPath(path, written)))}).Props>`,
  )
  return `${ENVIRONMENT_TYPES}
declare const data: Fields<Bindings<typeof ${script}>>${isPage ? '' : ` & ${script}.Props`}
declare const methods: Handlers<Bindings<typeof ${script}>>
declare const tags: { ${[...tags, '[tag: string]: any'].join('; ')} }
export {}
`
}

function convert(root: string, path: string, isPage: boolean): TmplConvertedExpr {
  const group = new TmplGroup()
  group.addTmpl(path, readFileSync(join(root, `${path}.wxml`), 'utf8'))
  return group.getTmplConvertedExpr(path, environment(root, path, isPage))
}

/** Every wrong field, handler or property in a template, as `path.wxml:line:column message`. */
export function checkTemplates(root: string): string[] {
  const { pages, components } = readEntries(root)
  const paths = [...pages, ...components].filter((path) => existsSync(join(root, `${path}.wxml`)))
  const converted = new Map(paths.map((path) => [path, convert(root, path, pages.includes(path))]))
  const file = (path: string) => join(root, `${path}.wxml.ts`)
  const sources = new Map([...converted].map(([path, expression]) => [file(path), expression.code() ?? '']))
  const program = programOf(sources)
  return [...converted].flatMap(([path, expression]) => {
    const source = program.getSourceFile(file(path))!
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return found.map((it) => `${path}.wxml${place(expression, it)} ${ts.flattenDiagnosticMessageText(it.messageText, ' ')}`)
  })
}

function place(expression: TmplConvertedExpr, { file, start = 0, length = 0 }: ts.Diagnostic): string {
  const from = ts.getLineAndCharacterOfPosition(file!, start)
  const to = ts.getLineAndCharacterOfPosition(file!, start + length)
  const [line, column] = expression.getSourceLocation(from.line, from.character, to.line, to.character) ?? []
  return line === undefined ? '' : `:${line + 1}:${column! + 1}`
}
