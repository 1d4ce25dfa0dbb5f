import type { Script, ScriptChanges } from '#shared/script/contract'

/** The library as it is kept from one chat to the next. */
export interface KeptLibrary {
  cursor: string
  scripts: Script[]
}

/** What was kept, with what has changed since: what is new and his own comes first. */
export function mergeChanges(kept: KeptLibrary | null, { cursor, isWhole, scripts, removedIds }: ScriptChanges): KeptLibrary {
  if (isWhole || !kept) return { cursor, scripts }
  const changed = new Map(scripts.map((script) => [script.id, script]))
  const gone = new Set(removedIds)
  const before = kept.scripts.filter(({ id }) => !gone.has(id))
  const known = new Set(before.map(({ id }) => id))
  return { cursor, scripts: [...scripts.filter(({ id }) => !known.has(id)), ...before.map((script) => changed.get(script.id) ?? script)] }
}
