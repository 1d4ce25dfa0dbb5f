import type { Script } from '#shared/script/contract'

export interface ScriptRow extends Omit<Script, 'isOwn'> {
  isRemoved: boolean
  managerId: string | null
}

/** A script as the contract has it. For `s` a row of script. */
export const SCRIPT_COLUMNS = `
  s.id, s.title, s.step, s.scene, s.stages, s.kind, s.messages, s.sound, s.is_removed as "isRemoved", s.manager_id as "managerId"`

export const scriptOf = ({ id, title, step, scene, stages, kind, messages, sound, managerId }: ScriptRow): Script => ({
  id, title, step, scene, stages, kind, messages, sound, isOwn: managerId !== null,
})
