import type { Plugin } from 'vite'

const FOUND = 'return `__${name}__`;'
const RENAMED = 'return `__v_${name}`;'

/**
 * vue-mini 1.2.9 keeps a page's hooks in fields such as `__onReady__`, and base library 3.16.2 gives every page a
 * function of that name: vue-mini then takes it for its list of hooks and throws (vue-mini issue 151, fixed in 1.2.12).
 */
export function renameHookFields(): Plugin {
  return {
    name: 'koi:rename-hook-fields',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('vue-mini.esm-bundler.js')) return null
      if (!code.includes(FOUND)) this.error('vue-mini no longer names its hook fields as expected: is this plugin still needed?')
      return { code: code.replace(FOUND, RENAMED), map: null }
    },
  }
}
