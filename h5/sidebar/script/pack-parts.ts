import type { Script, ScriptPack } from '#shared/script/contract'
import { packPartNames, type PackPart } from '#shared/script/pack'

/** Those of a pack's scripts that are of one part. */
export interface PackSection {
  part: PackPart
  scripts: Script[]
}

const parts = Object.keys(packPartNames) as PackPart[]

/** A pack's scripts in their parts and order; one that is no longer in the library is left out. */
export function packSections(items: ScriptPack['items'], scripts: readonly Script[]): PackSection[] {
  const byId = new Map(scripts.map((script) => [script.id, script]))
  return parts
    .map((part) => ({ part, scripts: items.flatMap((it) => (it.part === part ? (byId.get(it.scriptId) ?? []) : [])) }))
    .filter((section) => section.scripts.length > 0)
}
