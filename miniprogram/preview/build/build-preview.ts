import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { compileScript, compileStyles } from './compile-package.ts'

const previewFolder = join(import.meta.dirname, '..')

/** Any built mini-program folder to a static web page: everything is compiled here, so `script-src 'self'` suffices. */
export async function buildPreview(packageFolder: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: previewFolder,
    base: './',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
  const files = { 'package.js': compileScript(packageFolder), ...compileStyles(packageFolder) }
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(outDir, file)), { recursive: true })
    writeFileSync(join(outDir, file), content)
  }
}
