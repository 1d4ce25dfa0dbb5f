import { relative, sep } from 'node:path'

/** Code that runs on a customer's phone. What only the desk or the developer's machine runs may use newer things. */
const ON_THE_PHONE = /^(h5\/(lottery|ui|wecom)|shared|miniprogram)\//

const TOOLS = /\.test\.ts$|\/testing\/|\/vite\.ts$|^miniprogram\/(build|preview|template-check)\//

/** Methods that Chrome 87 or iOS 14 lacks, whatever they are called on. */
const METHODS = new Set([
  'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed', 'randomUUID',
  'checkVisibility', 'requestSubmit', 'showModal', 'togglePopover',
])

/** Object.hasOwn is not among them: older-phones.ts brings it along. */
const STATICS = new Set(['Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.withResolvers', 'Promise.try', 'AbortSignal.timeout', 'AbortSignal.any'])

const GLOBALS = new Set(['structuredClone', 'WeakRef', 'FinalizationRegistry', 'requestIdleCallback'])

const says = (name) => `${name} is missing in Chrome 87 or iOS 14, which customers still hold`

function calledName({ callee }) {
  if (callee.type === 'Identifier') return GLOBALS.has(callee.name) ? callee.name : null
  if (callee.type !== 'MemberExpression' || callee.computed) return null
  const { name } = callee.property
  const path = `${callee.object.name}.${name}`
  if (STATICS.has(path)) return path
  return METHODS.has(name) ? `.${name}()` : null
}

/** Refuses what an older phone cannot run: the compiler lowers syntax only, and one such call stops the page. */
export const olderPhones = {
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    if (!ON_THE_PHONE.test(file) || TOOLS.test(file)) return {}
    const check = (node) => {
      const name = calledName(node)
      if (name) context.report({ node, message: says(name) })
    }
    return {
      CallExpression: check,
      NewExpression: check,
      Literal(node) {
        if (/\(\?<[=!]/.test(node.regex?.pattern ?? '')) context.report({ node, message: says('a lookbehind') })
      },
    }
  },
}
