import { execFileSync } from 'node:child_process'

/** The browser tests drive what a bank would deploy, so it is built first, once for all of them. */
export function setup(): void {
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
}
