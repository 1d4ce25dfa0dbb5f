import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import postcss, { type Plugin } from 'postcss'

/** WXSS's unit: the screen is 750 rpx wide, whatever the phone. `--rpx` is set by the preview's own style sheet. */
const rpx: Plugin = {
  postcssPlugin: 'rpx',
  Declaration(declaration) {
    declaration.value = declaration.value.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * var(--rpx))')
  },
}

/** A component's styles reach its own nodes only: glass-easel prefixes the classes in its template with the scope. */
function isolate(scope: string): Plugin {
  return {
    postcssPlugin: 'isolate',
    Once(sheet) {
      sheet.walkRules((rule) => {
        rule.selector = rule.selector
          .replace(/\.([A-Za-z_][\w-]*)/g, `.${scope}--$1`)
          .replace(/:host/g, `[wx-host="${scope}"]`)
      })
    },
  }
}

/** A style sheet with the sheets it imports written in their place. */
function readSheet(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8').replace(/@import\s+['"](.+?)['"]\s*;/g, (_, imported: string) =>
    readSheet(root, imported.startsWith('/') ? imported.slice(1) : join(dirname(path), imported)),
  )
}

/** WXSS to CSS; with `scope` for a component, without for a page or the app. */
export function compileStyle(root: string, path: string, scope?: string): string {
  const plugins = scope === undefined ? [rpx] : [rpx, isolate(scope)]
  return postcss(plugins).process(readSheet(root, path), { from: undefined }).css
}
