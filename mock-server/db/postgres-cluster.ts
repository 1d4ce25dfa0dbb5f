import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { postgresFolder } from './postgres-binaries.ts'

export interface Cluster {
  url: string
  /** Ends the server and removes its folder. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** Off for a bench that leaves the disk out; on as in production otherwise. */
  fsync?: boolean
  maxConnections?: number
  /** How many processes may help with one query; PostgreSQL's own number unless said otherwise. */
  helpers?: number
}

/** Whether a real PostgreSQL can be started here; a test that needs one skips itself otherwise. */
export const hasPostgres = (): boolean => process.platform !== 'win32' && postgresFolder() !== null

/** PostgreSQL refuses to run as root: then it runs as one of the accounts a machine keeps for that. */
function account(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Error('PostgreSQL refuses to run as root, and there is no account postgres or nobody to run it as')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/**
 * Runs the server and ends it, fast and with its folder, as soon as our end of its input closes. That happens in
 * stop() and also when this process is killed, so no orphan is left behind.
 */
const KEEPER = `
trap '' INT
exec 3<&0
folder=$1; shift
"$@" 3<&- & server=$!
(cat <&3 >/dev/null 2>&1; kill -INT $server 2>/dev/null) >/dev/null 2>&1 &
exec 3<&-
wait $server; status=$?
rm -rf "$folder"
exit $status`

/** Resolves when the server takes connections, rejects with its own words when it ends before. */
function ready(keeper: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    keeper.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    keeper.once('error', reject)
    keeper.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
}

function initialise(bin: string, folder: string, run: object): void {
  const args = ['-D', join(folder, 'data'), '-U', 'koi', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
  const { status, stderr, error } = spawnSync(join(bin, 'initdb'), args, { ...run, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`)
}

function serverArgs(folder: string, port: number, { fsync = true, maxConnections = 200, helpers = 2 }: ClusterOptions): string[] {
  const settings = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: maxConnections, fsync: fsync ? 'on' : 'off',
    max_parallel_workers_per_gather: helpers,
  }
  return ['-D', join(folder, 'data'), '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

function stopper(keeper: ChildProcess, folder: string): () => Promise<void> {
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  return async () => {
    keeper.stdin!.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A throw-away PostgreSQL of its own, in a temporary folder and on a free port of this machine. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const bin = hasPostgres() ? postgresFolder() : null
  if (bin === null) throw new Error('No PostgreSQL 15 or newer on this machine: install it, on Debian with apt-get install postgresql')
  const user = account()
  const folder = mkdtempSync(join(tmpdir(), 'koi-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const run = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  try {
    initialise(bin, folder, run)
    const port = await freePort()
    const args = ['-c', KEEPER, 'keeper', folder, join(bin, 'postgres'), ...serverArgs(folder, port, options)]
    const keeper = spawn('sh', args, { ...run, stdio: ['pipe', 'ignore', 'pipe'] })
    const stop = stopper(keeper, folder)
    await ready(keeper)
    return { url: `postgres://koi@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
