import type { ReviewState } from '#shared/compliance/contract'
import type { Script } from '#shared/script/contract'

export interface ScriptRow extends Omit<Script, 'isOwn' | 'review'> {
  isRemoved: boolean
  managerId: string | null
  /** Null: nobody has to decide about it. */
  reviewState: ReviewState | null
  reviewReason: string | null
}

/** Scripts as the contract has them, each with how it stands with compliance. */
export const SELECT_SCRIPTS = `
  select s.id, s.title, s.step, s.scene, s.stages, s.kind, s.messages, s.sound, s.is_removed as "isRemoved", s.manager_id as "managerId",
    r.state as "reviewState", r.reason as "reviewReason"
  from script s left join script_review r on r.script_id = s.id`

export const scriptOf = ({ id, title, step, scene, stages, kind, messages, sound, managerId, reviewState, reviewReason }: ScriptRow): Script => ({
  id, title, step, scene, stages, kind, messages, sound, isOwn: managerId !== null,
  review: reviewState && { state: reviewState, reason: reviewReason },
})
