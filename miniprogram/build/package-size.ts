import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** WeChat's own limit is 2 MB a package; the first screen on a slow phone wants far less. */
export const MAIN_PACKAGE_LIMIT = 200 * 1024

/** Bytes of the main package: everything outside the subpackages' roots (`vouchers/`, say). */
export function mainPackageSize(folder: string, subpackageRoots: readonly string[] = []): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !subpackageRoots.some((root) => relative(folder, file).startsWith(root)))
    .reduce((total, file) => total + statSync(file).size, 0)
}

/** The line of the build's size report. Throws where the package is too large, which fails the build. */
export function reportSize(bytes: number): string {
  const line = `mini-program main package: ${(bytes / 1024).toFixed(1)} KB of at most ${MAIN_PACKAGE_LIMIT / 1024} KB`
  if (bytes > MAIN_PACKAGE_LIMIT) throw new Error(`${line}: too large`)
  return line
}
