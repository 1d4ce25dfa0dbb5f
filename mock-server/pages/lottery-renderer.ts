import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { CampaignView } from '#shared/campaign/contract'

/** What the H5 build leaves for us: see h5/lottery/page/render.ts. */
interface LotteryPageModule {
  renderLotteryPage(campaign: CampaignView, assets: LotteryAssets): Promise<LotteryPage>
}

interface LotteryAssets {
  script: string
  preloads: string[]
  css: string
  skins: Record<string, { script: string; css: string; sheet: string }>
  cardImage: string
}

export interface LotteryPage {
  html: string
  /** Their hashes go into the content security policy. */
  inlineScripts: string[]
}

export type LotteryRenderer = (campaign: CampaignView) => Promise<LotteryPage>

type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>

const ENTRY = 'lottery/main.ts'
/** Skins that are no part of the entry: see h5/lottery/draw/draw-skins.ts. */
const LATE_SKINS = { grid: 'lottery/draw/DrawGrid.vue', scratch: 'lottery/draw/DrawScratch.vue' }

async function builtAssets(h5Folder: string): Promise<Omit<LotteryAssets, 'cardImage'>> {
  const manifest = JSON.parse(await readFile(join(h5Folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const entry = manifest[ENTRY]!
  const imports = (entry.imports ?? []).map((name) => manifest[name]!)
  const cssOf = async (chunks: Manifest[string][]) => {
    const files = [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))]
    return (await Promise.all(files.map((file) => readFile(join(h5Folder, file), 'utf8')))).join('')
  }
  const skins = Object.entries(LATE_SKINS).map(async ([name, source]) => {
    const chunk = manifest[source]!
    return [name, { script: `/${chunk.file}`, css: await cssOf([chunk]), sheet: `/${chunk.css![0]}` }] as const
  })
  return {
    script: `/${entry.file}`,
    preloads: imports.map(({ file }) => `/${file}`),
    css: await cssOf([entry, ...imports]),
    skins: Object.fromEntries(await Promise.all(skins)),
  }
}

/** Renders with what `npm run build` left in `dist`. */
export async function builtLotteryRenderer(dist: string, cardImage: string): Promise<LotteryRenderer> {
  const assets = { ...(await builtAssets(join(dist, 'h5'))), cardImage }
  const url = pathToFileURL(join(dist, 'lottery-page/render.js')).href
  const { renderLotteryPage } = (await import(url)) as LotteryPageModule
  return (campaign) => renderLotteryPage(campaign, assets)
}

/** The same from source through Vite, for `npm run dev`. */
export function sourceLotteryRenderer(load: (file: string) => Promise<unknown>, cardImage: string): LotteryRenderer {
  return async (campaign) => {
    const { renderLotteryPage } = (await load('/h5/lottery/page/render.ts')) as LotteryPageModule
    return renderLotteryPage(campaign, { script: '/h5/lottery/main.ts', preloads: [], css: '', skins: {}, cardImage })
  }
}
