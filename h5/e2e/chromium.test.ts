// @vitest-environment node
import { expect, test } from 'vitest'
import { findChromium, type Machine } from './chromium'

/** A machine with these files, on which apt-get installs Chromium. */
function machine(files: string[], others: Partial<Machine> = {}): Machine {
  const present = new Set(files)
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin' },
    isRoot: false,
    exists: (path) => present.has(path),
    run: (command, args) => {
      if (command === 'apt-get' && args.includes('chromium')) present.add('/usr/bin/chromium')
      return true
    },
    ...others,
  }
}

test('the chosen browser wins over an installed one', () => {
  const chosen = machine(['/usr/bin/chromium', '/tools/chrome'], { env: { KOI_CHROMIUM: '/tools/chrome' } })
  expect(findChromium(chosen)).toBe('/tools/chrome')
})

test('a chosen browser that is not there is said, not passed over', () => {
  const mistaken = machine(['/usr/bin/chromium'], { env: { KOI_CHROMIUM: '/tools/chrme' } })
  expect(() => findChromium(mistaken)).toThrow('KOI_CHROMIUM names /tools/chrme')
})

test.each([
  ['linux', '/usr/bin/google-chrome', {}],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
  ['win32', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', { PROGRAMFILES: 'C:\\Program Files' }],
])('on %s the browser is found at %s', (platform, path, env) => {
  expect(findChromium(machine([path], { platform, env }))).toBe(path)
})

test('on a bare Debian, as root, it is installed', () => {
  expect(findChromium(machine(['/usr/bin/apt-get'], { isRoot: true }))).toBe('/usr/bin/chromium')
})

test('elsewhere the error says what to install', () => {
  expect(() => findChromium(machine(['/usr/bin/apt-get']))).toThrow('sudo apt-get install chromium fonts-noto-cjk')
  expect(() => findChromium(machine([], { platform: 'darwin' }))).toThrow('brew install --cask google-chrome')
})
