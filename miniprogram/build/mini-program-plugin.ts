import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { mainPackageSize, reportSize } from './package-size.ts'
import { missingFiles, readEntries } from './read-entries.ts'
import { staticFiles } from './static-files.ts'

/** Turns a folder of WXML, WXSS, JSON and TypeScript into a package that WeChat DevTools opens. */
export function miniProgram(root: string): Plugin {
  const missing = missingFiles(root)
  if (missing.length > 0) throw new Error(`the mini-program has no ${missing.join(', ')}`)
  const entries = readEntries(root)
  const scripts = ['app', ...entries.pages, ...entries.components]
  const input = Object.fromEntries(scripts.map((path) => [path, join(root, `${path}.ts`)]))

  return {
    name: 'koi:mini-program',
    config: () => ({
      build: {
        // WeChat runs each file as CommonJS, on phones whose JavaScript engine may be years old.
        target: 'es2018',
        modulePreload: false,
        copyPublicDir: false,
        rolldownOptions: {
          // A signature is checked in big integers, which no older engine can be given: such a phone lacks the receipt's page only.
          checks: { toleratedTransform: false },
          input,
          output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'common/[name].js' },
        },
      },
    }),
    generateBundle() {
      for (const file of staticFiles(root)) {
        this.emitFile({ type: 'asset', fileName: file, source: readFileSync(join(root, file)) })
      }
    },
    writeBundle({ dir }) {
      this.info(reportSize(mainPackageSize(dir!, entries.subpackageRoots)))
    },
  }
}
