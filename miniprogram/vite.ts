import { join } from 'node:path'
import type { UserConfig } from 'vite'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { miniProgram } from './build/mini-program-plugin.ts'
import { renameHookFields } from './build/rename-hook-fields.ts'
import { scriptAliases } from './build/script-aliases.ts'
import { preview } from './preview/build/preview-plugin.ts'

const root = import.meta.dirname
const dist = join(root, '../dist')

/** A phone has no "same origin": the address of the API stands in the package. */
const define = { KOI_API_BASE: JSON.stringify(process.env.KOI_API_BASE ?? 'http://localhost:8080') }

/** `vite build --mode miniprogram`: dist/miniprogram for WeChat, dist/miniprogram-preview for a browser. */
export const miniprogramBuild: UserConfig = {
  root,
  define,
  resolve: { alias: scriptAliases },
  plugins: [renameHookFields(), miniProgram(root), preview()],
  build: { outDir: join(dist, 'miniprogram'), emptyOutDir: true },
}

export const miniprogramTests: TestProjectInlineConfiguration = {
  define,
  resolve: { alias: scriptAliases },
  plugins: [renameHookFields()],
  test: {
    name: 'miniprogram',
    include: ['miniprogram/**/*.test.ts'],
    environment: 'happy-dom',
    setupFiles: [join(root, 'testing/no-warnings.ts')],
    // Through Vite, so that aliases and the renaming reach them.
    server: { deps: { inline: [/@vue-mini/] } },
  },
}
