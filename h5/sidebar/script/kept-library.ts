import { get, set } from 'idb-keyval'
import type { KeptLibrary } from './merge-changes'

/** Another number with every change of what a script holds: what was kept before is fetched anew. */
const keyOf = (managerId: string) => `koi-scripts-2-${managerId}`

/** The library as this manager had it last; null where it was never kept, or the browser keeps nothing. */
export async function readLibrary(managerId: string): Promise<KeptLibrary | null> {
  try {
    return (await get<KeptLibrary>(keyOf(managerId))) ?? null
  } catch {
    return null
  }
}

/** Kept for the next chat; a browser without a database fetches it again. */
export async function keepLibrary(managerId: string, library: KeptLibrary): Promise<void> {
  try {
    await set(keyOf(managerId), library)
  } catch {
    // Private windows have no database.
  }
}
