import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the finder asks of the machine; a test gives a made-up one. */
export interface Machine {
  platform: string
  env: Record<string, string | undefined>
  isRoot: boolean
  exists(path: string): boolean
  /** Whether the command ended well. */
  run(command: string, args: string[]): boolean
}

/** Without a screen, as root, and without calls of its own to the outside. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const WINDOWS_BROWSERS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

function macPaths(home: string): string[] {
  const folders = ['/Applications', `${home}/Applications`]
  return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
}

function windowsPaths(env: Machine['env']): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((it) => it !== undefined)
  return folders.flatMap((folder) => WINDOWS_BROWSERS.map((path) => `${folder}\\${path}`))
}

function linuxPaths(path: string): string[] {
  const folders = [...path.split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin', '/opt/google/chrome']
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function usualPaths({ platform, env }: Machine): string[] {
  if (platform === 'win32') return windowsPaths(env)
  return [...(platform === 'darwin' ? macPaths(env.HOME ?? '') : []), ...linuxPaths(env.PATH ?? '')]
}

/** Debian and its kin, as root: a bare machine of a pipeline. Chinese needs a font of its own, or every text is boxes. */
function installByApt(machine: Machine): void {
  const isDebian = machine.platform === 'linux' && machine.isRoot && machine.exists('/usr/bin/apt-get')
  if (!isDebian) return
  machine.run('apt-get', ['update', '-qq'])
  machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
}

const HOW_TO_INSTALL: Record<string, string> = {
  linux: 'on Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk',
  darwin: 'with Homebrew: brew install --cask google-chrome',
  win32: 'with winget: winget install Google.Chrome',
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (command, args) =>
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0,
}

/**
 * The browser that the browser tests drive: KOI_CHROMIUM, else Chromium, Chrome or Edge where they usually are, else
 * one installed now where that can be done without asking, else an error that says what to install.
 */
export function findChromium(machine: Machine = thisMachine): string {
  const chosen = machine.env.KOI_CHROMIUM
  if (chosen) {
    if (machine.exists(chosen)) return chosen
    throw new Error(`KOI_CHROMIUM names ${chosen}, and there is no such file`)
  }
  const find = () => usualPaths(machine).find((path) => machine.exists(path))
  const present = find()
  if (present) return present
  installByApt(machine)
  const installed = find()
  if (installed) return installed
  const how = HOW_TO_INSTALL[machine.platform] ?? 'Chromium or Chrome of this year'
  throw new Error(`No Chromium, Chrome or Edge found for the browser tests. Install one, ${how}; or set KOI_CHROMIUM to its path.`)
}
