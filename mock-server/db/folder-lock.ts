import { mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '../start-refused'

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Two processes on one embedded data folder lose data without a word, so the second is refused. A lock left behind by
 * a process that was killed is taken over. Returns what gives the lock back.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'koi.lock')
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const owner = Number(readFileSync(file, 'utf8'))
    if (isRunning(owner)) throw new StartRefused(`${folder} is in use by process ${owner}`)
    rmSync(file)
    return lockFolder(folder)
  }
  return () => rmSync(file, { force: true })
}
