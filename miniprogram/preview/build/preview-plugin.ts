import type { Plugin } from 'vite'
import { buildPreview } from './build-preview.ts'

/** After a mini-program package is written, makes a web page of it in the folder beside: `miniprogram-preview`. */
export function preview(): Plugin {
  let packageFolder: string | undefined
  return {
    name: 'koi:preview',
    writeBundle({ dir }) {
      packageFolder = dir
    },
    async closeBundle() {
      if (packageFolder !== undefined) await buildPreview(packageFolder, `${packageFolder}-preview`)
    },
  }
}
