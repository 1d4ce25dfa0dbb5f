import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database'
import { openEmbedded } from './embedded'
import { lockFolder } from './folder-lock'
import { migrate } from './migrate'
import { openPostgres } from './postgres'
import { preparedImage } from './prepared-image'

export interface DatabaseChoice {
  /** A real PostgreSQL; wins over the folder. */
  url: string | null
  /** Where the embedded database keeps its data; null keeps them in memory. */
  folder: string | null
}

async function openFolder(folder: string): Promise<Database> {
  const unlock = lockFolder(folder)
  const data = join(folder, 'postgres')
  const db = await openEmbedded({ folder: data, image: existsSync(data) ? null : await preparedImage() })
  return { ...db, close: () => db.close().finally(unlock) }
}

/** Opens the chosen database in its newest form. */
export async function connect({ url, folder }: DatabaseChoice): Promise<Database> {
  if (url === null && folder === null) return openEmbedded({ folder: null, image: await preparedImage() })
  const db = url === null ? await openFolder(folder!) : await openPostgres(url)
  await migrate(db)
  return db
}
