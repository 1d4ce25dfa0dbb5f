import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openEmbedded } from './embedded'
import { migrate, readMigrations } from './migrate'

const CACHE = new URL('../../node_modules/.cache/koi/', import.meta.url)

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as { version: string }
  return version
}

/** Changes with PGlite's version and with every migration, so an image never outlives what made it. */
async function imageName(): Promise<string> {
  const hash = createHash('sha256').update(await pgliteVersion())
  for (const { name, sql } of await readMigrations()) hash.update(name).update(sql)
  return `database-${hash.digest('hex').slice(0, 16)}.tar`
}

async function makeImage(): Promise<Uint8Array> {
  const db = await openEmbedded({ folder: null, image: null })
  await migrate(db)
  const image = await db.dump()
  await db.close()
  return image
}

/**
 * A migrated, empty data folder as one file. Initialising PostgreSQL takes seconds, unpacking this one less than a
 * second; it is made on the first start and kept. Two processes may make it at once: the rename is atomic.
 */
export async function preparedImage(): Promise<Uint8Array> {
  const file = new URL(await imageName(), CACHE)
  const kept = await readFile(file).catch(() => null)
  if (kept) return kept
  const image = await makeImage()
  await mkdir(CACHE, { recursive: true })
  const draft = new URL(`${file.href}.${process.pid}`)
  await writeFile(draft, image)
  await rename(draft, file)
  return image
}
