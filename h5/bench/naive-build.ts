import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'

/** Builds the control page in memory: its files by the path a browser asks for. */
export async function buildNaive(): Promise<Map<string, string | Uint8Array>> {
  const built = (await build({
    configFile: false,
    root: fileURLToPath(new URL('./naive/', import.meta.url)),
    base: '/naive/',
    logLevel: 'silent',
    build: { write: false, modulePreload: { polyfill: false } },
  })) as Rolldown.RolldownOutput
  return new Map(built.output.map((file) => [`/naive/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))
}
