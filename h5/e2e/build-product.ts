import { execFileSync } from 'node:child_process'

/** The browser tests drive what a bank would deploy, so it is built first, once for all of them. */
export function setup(): void {
  // Vitest says `test` here, of which Vite would make a development build: twice as large, and slower.
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync('npm', ['run', 'build', '--silent'], { env, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
}
