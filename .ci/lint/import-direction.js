import { dirname, join, relative, sep } from 'node:path'
import { directions } from './directions.js'

const withoutExtension = (path) => path.replace(/\.(d\.)?[cm]?[jt]s$/, '')

/** What an import names: a path of the repository, or a package. */
function target(file, specifier) {
  if (specifier.startsWith('#shared/')) return withoutExtension(specifier.slice(1))
  if (specifier.startsWith('.')) return withoutExtension(join(dirname(file), specifier).split(sep).join('/'))
  return specifier
}

/** With verbatimModuleSyntax `import { type A }` still loads the module; only `import type` leaves nothing behind. */
const isTypeOnly = (node) => node.importKind === 'type' || node.exportKind === 'type'

function brokenDirections(file, node, specifier) {
  const from = withoutExtension(file)
  const to = target(file, specifier)
  return directions.filter(
    (it) => it.from.test(from) && it.to.test(to) && !it.except?.test(from) && !(it.typesAllowed && isTypeOnly(node)),
  )
}

/** Refuses an import against directions.js, also when it is re-exported or loaded later with import(). */
export const importDirection = {
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return
      for (const { because } of brokenDirections(file, node, node.source.value)) {
        context.report({ node: node.source, message: `${because}: "${node.source.value}" may not be imported here` })
      }
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}
