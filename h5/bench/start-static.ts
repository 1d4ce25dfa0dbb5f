import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface StaticServer {
  /** The limit: one HTML, nothing else. */
  limitUrl: string
  /** The control: everything up front. */
  naiveUrl: string
  stop(): Promise<void>
}

/** The pages ours is held against, in a process of their own as the product is. */
export async function startStatic(): Promise<StaticServer> {
  const program = fileURLToPath(new URL('./static-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', (code) => reject(new Error(`the static server ended with ${code}`)))
  })
  return { limitUrl: `${url}/page.html`, naiveUrl: `${url}/naive/index.html`, stop: () => (child.stdin.end(), ended) }
}
