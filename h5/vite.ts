import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import vue from '@vitejs/plugin-vue'
import { build, type InlineConfig, type Plugin, type UserConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** WeCom on Windows still ships Chrome 107; older phones reach down to these. Costs 0.24 % (performance.md). */
const target = ['es2020', 'chrome87', 'safari14']

/** The options API is compiled out: neither we nor Vant use it. */
const define = {
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
}

/** Smaller than this, compressing saves no packet. */
const WORTH_COMPRESSING = 1024

/** Writes .gz and .br beside every asset, at the strongest setting: done once here, not on every request. */
function precompress(): Plugin {
  return {
    name: 'koi:precompress',
    apply: 'build',
    async writeBundle({ dir = dist }, bundle) {
      for (const file of Object.values(bundle)) {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source)
        if (content.length < WORTH_COMPRESSING || !/\.(js|css|html|svg)$/.test(file.fileName)) continue
        await writeFile(join(dir, `${file.fileName}.gz`), gzipSync(content, { level: 9 }))
        await writeFile(join(dir, `${file.fileName}.br`), brotliCompressSync(content))
      }
    },
  }
}

/** Pages come out at dist/h5/<app>/index.html only with this folder as root; the dev server keeps the repository's. */
function pagesRoot(): Plugin {
  return { name: 'koi:pages-root', apply: 'build', config: () => ({ root: here }) }
}

const libraries = [
  // Before Vant's: without the higher priority Vant's chunk swallows Vue.
  { name: 'vue', test: /node_modules\/(@vue|vue|pinia)\//, priority: 20 },
  { name: 'vant', test: /node_modules\/(@vant|vant)\//, priority: 10 },
]
/** What an app's first screen needs stands in one file, also where a later part needs it too. */
const firstScreen = (app: string) => ({ name: app, tags: ['$initial' as const], test: /\.(ts|vue|css)/ })

const browserBuild = {
  target,
  outDir: join(dist, 'h5'),
  // Phones without modulepreload get the same chunks by script tags: no 1 KB of polyfill.
  modulePreload: false as const,
}

/** The manager's and QA's apps, and the pages of a branch's event and of a group's game. An app is built once its page stands in the tree. */
const pages = ['sidebar', 'simulator', 'event', 'group-game'].filter((app) => existsSync(join(here, app, 'index.html')))

/**
 * A module graph for each: in one with the lottery, what they use of Vue would be loaded by every customer; in one of
 * them all, what two of them use would be a file more for each. Nobody uses two of them.
 */
const pageBuild = (app: string): InlineConfig => ({
  configFile: false,
  plugins: [vue(), pagesRoot(), precompress()],
  define,
  build: {
    ...browserBuild,
    // Their own parts are asked for at once, not one after another as each is read.
    modulePreload: { polyfill: false },
    emptyOutDir: false,
    rolldownOptions: { input: join(here, app, 'index.html'), output: { codeSplitting: { groups: [...libraries, firstScreen(app)] } } },
  },
})

/** One `vite build` makes all the apps. */
function thenPages(): Plugin {
  return {
    name: 'koi:then-pages',
    apply: 'build',
    async closeBundle() {
      for (const app of pages) await build(pageBuild(app))
    },
  }
}

/** The browser apps. The manifest tells the server the lottery's script and style sheet. */
export const h5Build: UserConfig = {
  plugins: [vue(), pagesRoot(), precompress(), thenPages()],
  define,
  build: {
    ...browserBuild,
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      input: { lottery: join(here, 'lottery/main.ts') },
      output: { codeSplitting: { groups: [...libraries, firstScreen('lottery')] } },
    },
  },
}

/** The server's half of the lottery page: renders a published campaign to HTML. */
export const lotteryPageBuild: UserConfig = {
  plugins: [vue()],
  build: {
    target,
    ssr: join(here, 'lottery/page/render.ts'),
    outDir: join(dist, 'lottery-page'),
    // The boot script is this bundle's own code, written into the page.
    minify: true,
  },
}
