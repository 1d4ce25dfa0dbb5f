import type { Script, ScriptChanges } from '#shared/script/contract'
import type { ConversionStep } from '#shared/script/conversion-step'
import type { Scene } from '#shared/script/scene'

export const listNames = { all: '全部', favourite: '收藏', recent: '最近', own: '我的' } as const

export type ScriptListName = keyof typeof listNames

export interface ScriptFilter {
  list: ScriptListName
  step: ConversionStep | null
  scene: Scene | null
}

type Lists = Pick<ScriptChanges, 'favouriteIds' | 'recentIds'>

function inList(scripts: readonly Script[], list: ScriptListName, { favouriteIds, recentIds }: Lists): readonly Script[] {
  if (list === 'all') return scripts
  if (list === 'own') return scripts.filter(({ isOwn }) => isOwn)
  const byId = new Map(scripts.map((script) => [script.id, script]))
  return (list === 'favourite' ? favouriteIds : recentIds).flatMap((id) => byId.get(id) ?? [])
}

/** The scripts of a list, a step and a scene that are for customers of this stage. */
export function filterScripts(scripts: readonly Script[], { list, step, scene }: ScriptFilter, lists: Lists, stage: string | null): Script[] {
  return inList(scripts, list, lists).filter(
    (it) =>
      (step === null || it.step === step) &&
      (scene === null || it.scene === scene) &&
      (stage === null || it.stages.length === 0 || (it.stages as readonly string[]).includes(stage)),
  )
}

/** The scenes there are, in the order the scripts come in. */
export const scenesIn = (scripts: readonly Script[]): Scene[] => [...new Set(scripts.flatMap(({ scene }) => scene ?? []))]
