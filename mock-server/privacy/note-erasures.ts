import type { Queryable } from '../db/database'
import { eraseVerdicts } from '../add-check/erase-verdicts'
import { eraseArrivals } from '../arrival/erase-arrivals'
import { eraseDeeds } from '../deed/erase-deeds'
import { eraseHandoverReasons } from '../expert/erase-reasons'
import { eraseFollowUpNotes } from '../follow-up/erase-notes'
import { eraseVoices } from '../group-health/erase-voices'
import { eraseGroupTraces } from '../group/erase-group-traces'
import { eraseLeadRemarks } from '../lead/erase-leads'
import { eraseQuestions } from '../question/erase-questions'
import { eraseChatVoices } from '../reply/erase-chat-voices'
import { eraseProfile } from '../script/customer-profile'
import { eraseTags } from '../tag/erase-tags'
import { eraseTimelineNotes } from '../timeline/erase-notes'

interface NoteErasure {
  erase(tx: Queryable, customerId: string, now: Date): Promise<unknown>
  /** The rows there are to erase, each with a `customer_id`: none is left behind `erase`. */
  rows: readonly string[]
}

/**
 * What managers noted of a customer, each erased by the domain that holds it, in one transaction. Whoever lets managers note
 * something adds himself here, and in count-notes.ts; whoever keeps a trace of him, in own-record.ts.
 */
export const noteErasures: readonly NoteErasure[] = [
  { erase: eraseProfile, rows: ['customer_profile'] },
  { erase: eraseTags, rows: ['customer_tag where is_wanted', 'customer_note', 'customer_tag_change'] },
  { erase: eraseTimelineNotes, rows: ['timeline_note'] },
  { erase: eraseFollowUpNotes, rows: ["follow_up where note <> ''"] },
  { erase: eraseHandoverReasons, rows: ["handover where reason <> '' or answer <> ''"] },
  { erase: eraseLeadRemarks, rows: ["lead where remark <> ''"] },
  { erase: eraseQuestions, rows: ['group_question'] },
  { erase: eraseVoices, rows: ['group_voice'] },
  { erase: eraseChatVoices, rows: ['chat_voice'] },
  { erase: eraseArrivals, rows: ['arrival'] },
  { erase: eraseDeeds, rows: ['bank_deed', 'aum_reading'] },
  { erase: eraseVerdicts, rows: ['add_verdict'] },
  { erase: eraseGroupTraces, rows: ['group_place', 'rival_alert'] },
]
