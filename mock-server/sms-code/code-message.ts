import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Queryable } from '../db/database'
import type { Settings } from '../settings'

const MINUTE_MS = 60_000

/** The whole message. Phones offer the digits after 验证码 to whoever has to type them. */
export async function codeMessage(db: Queryable, { name }: PublishedCampaign, code: string, { smsCode }: Settings): Promise<string> {
  const [bank] = await db.query<{ name: string }>('select name from bank')
  const minutes = Math.floor(smsCode.validForMs / MINUTE_MS)
  return `【${bank!.name}】验证码 ${code}，${minutes} 分钟内有效，用于参加“${name}”。请勿告诉他人，我行工作人员不会向您索要。`
}
