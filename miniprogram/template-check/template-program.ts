import { join } from 'node:path'
import ts from 'typescript'

const folder = join(import.meta.dirname, '..')

/** The mini-program's own options, less those that ask for output or for tidy names in generated code. */
function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  return { ...options, noEmit: true, composite: false, noUnusedLocals: false, noUnusedParameters: false }
}

/** A TypeScript program of files that exist in memory only, beside the real ones they import. */
export function programOf(sources: ReadonlyMap<string, string>): ts.Program {
  const options = compilerOptions()
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.fileExists = (file) => sources.has(file) || fileExists(file)
  host.getSourceFile = (file, target) => {
    const source = sources.get(file)
    return source === undefined ? getSourceFile(file, target) : ts.createSourceFile(file, source, target)
  }
  return ts.createProgram({ rootNames: [...sources.keys()], options, host })
}
