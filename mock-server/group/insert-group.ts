import { findProblems } from '#shared/group/problem'
import type { Bank } from '../bank/bank-file'
import type { Queryable } from '../db/database'

type WrittenGroup = Bank['groups'][number]

const INSERT = `
  insert into customer_group (id, name, branch_id, chat_id, owner_manager_id, kind, helper_manager_id, finance, social, theme, product, district,
    member_limit, pitch, step, published_at, made_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, case when $6 = 'assisted' then 'know' end, $15, $16)`

/** A group of the bank's file: published where nothing is missing. The file has checked how long its pitch is. */
export async function insertGroup(tx: Queryable, group: WrittenGroup, now: Date): Promise<void> {
  const { id, name, branchId, chatId, ownerManagerId, helperManagerId, finance, social, theme, product, district, memberLimit, pitch } = group
  const kind = helperManagerId === null ? 'managed' : 'assisted'
  const isReady = findProblems({ ...group, kind }, pitch.length).length === 0
  await tx.query(INSERT, [
    id, name, branchId, chatId, ownerManagerId, kind, helperManagerId, finance, social, theme, product, district, memberLimit, pitch,
    isReady ? now : null, now,
  ])
}
