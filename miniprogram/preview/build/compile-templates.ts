import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

/** WeChat's tags that a browser has under another name, and fields that take what a person types. */
const inBrowser = (wxml: string) =>
  wxml
    .replace(/<(\/?)image\b/g, '<$1img')
    .replaceAll('type="number"', 'type="text" inputmode="numeric"')
    .replaceAll('type="digit"', 'type="text" inputmode="decimal"')
    .replace(/\baria-role=/g, 'role=')

/** WXML to one JavaScript expression: an object of template functions by path. Compiled here, so that a page needs no eval. */
export function compileTemplates(root: string, paths: readonly string[]): string {
  const group = new TmplGroup()
  try {
    for (const path of paths) {
      const file = join(root, `${path}.wxml`)
      const found = existsSync(file) ? (group.addTmpl(path, inBrowser(readFileSync(file, 'utf8'))) as unknown[]) : []
      if (found.length > 0) throw new Error(`${file}: ${JSON.stringify(found)}`)
    }
    return group.getTmplGenObjectGroups()
  } finally {
    group.free()
  }
}
