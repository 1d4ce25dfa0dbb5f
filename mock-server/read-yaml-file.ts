import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument, type Document } from 'yaml'
import type * as z from 'zod'
import { StartRefused } from './start-refused'

/** A file a person wrote and got wrong: says where and why. */
export class FileRefused extends StartRefused {
  constructor(file: string, problems: readonly string[]) {
    super([`${file} cannot be used:`, ...problems.map((problem) => `  ${problem}`)].join('\n'))
  }
}

/** The line of what a path leads to, or of the nearest thing around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** What stands in the file; what grows without end when it is read, by names for names for names, is refused. */
function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw new FileRefused(file, [(error as Error).message])
  }
}

/** Reads a YAML (or JSON) file against a schema. Throws FileRefused with the line and the reason of every mistake. */
export async function readYamlFile<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new FileRefused(file, [error.message])
  })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    throw new FileRefused(file, document.errors.map(({ linePos, message }) => `line ${linePos?.[0].line ?? 1}: ${message}`))
  }
  const result = schema.safeParse(contentOf(document, file))
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => {
    // A key nobody knows is where it stands, not where the object around it begins.
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path
    return `line ${lineOf(document, lines, path)}: ${path.join('.') || 'the file'}: ${issue.message}`
  })
  throw new FileRefused(file, problems)
}
