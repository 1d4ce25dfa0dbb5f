import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const COPIED = /\.(wxml|wxss|wxs|png|jpe?g|gif|webp|svg)$/
const ROOT_JSON = new Set(['app.json', 'project.config.json', 'sitemap.json'])
/** Folders of the source tree that are no part of the package. */
const OUTSIDE = new Set(['build', 'preview', 'template-check', 'testing'])

/** What goes into the package as it is: templates, styles, images, and the json beside a template. */
export function staticFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !OUTSIDE.has(file.split('/')[0]!))
    .filter((file) => COPIED.test(file) || ROOT_JSON.has(file) || isConfig(root, file))
}

function isConfig(root: string, file: string): boolean {
  return file.endsWith('.json') && existsSync(join(root, file.replace(/json$/, 'wxml')))
}
