import type { Queryable } from '../db/database'
import type { Keys } from '../keys'
import { recordContactChanges } from '../customer/record-contact-changes'
import { insertGroup } from '../group/insert-group'
import { recordGroupChanges } from '../group/record-group-changes'
import type { Bank } from './bank-file'
import { contactCodeUrl } from './contact-code-url'

async function insertBranches(tx: Queryable, { branches }: Bank): Promise<void> {
  for (const it of branches) {
    await tx.query('insert into branch (id, name, province, city, district, parent_id) values ($1, $2, $3, $4, $5, $6)', [
      it.id, it.name, it.province, it.city, it.district, it.parentId,
    ])
  }
}

async function insertGroups(tx: Queryable, { groups }: Bank, now: Date): Promise<void> {
  for (const group of groups) await insertGroup(tx, group, now)
}

async function insertRivals(tx: Queryable, { rivalStaff }: Bank, keys: Keys): Promise<void> {
  for (const { bankName, externalUserId, phone } of rivalStaff) {
    await tx.query('insert into rival_staff (bank_name, external_user_id, phone_hash) values ($1, $2, $3)', [
      bankName, externalUserId, phone && keys.lookupHash(phone),
    ])
  }
}

async function insertManagers(tx: Queryable, { managers }: Bank, keys: Keys): Promise<void> {
  for (const it of managers) {
    await tx.query(
      `insert into manager (id, branch_id, name, staff_number, wecom_user_id, qr_url, roles, status, capacity, phone_hash, openid)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        it.id, it.branchId, it.name, it.staffNumber, it.wecomUserId, it.hasQr ? contactCodeUrl(it.id) : null, it.roles, it.status,
        it.capacity, it.phone && keys.lookupHash(it.phone), it.openid,
      ],
    )
  }
}

async function insertExperts(tx: Queryable, { experts }: Bank): Promise<void> {
  for (const [place, { managerId, field, introduction }] of experts.entries()) {
    await tx.query('insert into expert (manager_id, field, introduction, place) values ($1, $2, $3, $4)', [managerId, field, introduction, place])
  }
}

async function insertDesk(tx: Queryable, bank: Bank): Promise<void> {
  for (const it of bank.channels) {
    await tx.query('insert into channel (code, name, manager_id, purpose, ground) values ($1, $2, $3, $4, $5)', [it.code, it.name, it.managerId, it.kind, it.ground])
  }
  await tx.query('insert into bank (name, default_channel, fallback_manager_id, default_group_id) values ($1, $2, $3, $4)', [
    bank.bank.name, bank.defaultChannel, bank.fallbackManagerId, bank.defaultGroupId,
  ])
  for (const it of bank.couponOffers) {
    await tx.query(
      `insert into coupon_offer (id, kind, name, scene, amount_fen, minimum_spend_fen, valid_days, streak_days, stock)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [it.id, it.kind, it.name, it.scene, it.amount, it.minimumSpend, it.validDays, it.streakDays, it.stock],
    )
  }
}

async function insertNodes(tx: Queryable, { marketingNodes }: Bank, now: Date): Promise<void> {
  for (const it of marketingNodes) {
    await tx.query('insert into marketing_node (id, name, from_on, until_on, target_adds, target_cost_fen, made_at) values ($1, $2, $3, $4, $5, $6, $7)', [
      it.id, it.name, it.from, it.until, it.targetAdds, it.targetCost, now,
    ])
  }
}

async function insertCustomers(tx: Queryable, { customers }: Bank, now: Date): Promise<void> {
  for (const it of customers) {
    await tx.query(
      'insert into customer (id, name, openid, union_id, external_user_id, branch_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [it.id, it.name, it.openid, it.unionId, it.externalUserId, it.branchId, now],
    )
  }
  const happenedAt = now.toISOString()
  const adds = customers.flatMap(({ id, managerIds }) => managerIds.map((managerId) => ({ customerId: id, managerId, kind: 'add' as const, happenedAt })))
  const joins = customers.flatMap(({ id, groupIds }) => groupIds.map((groupId) => ({ customerId: id, groupId, kind: 'join' as const, happenedAt })))
  await recordContactChanges(tx, adds)
  await recordGroupChanges(tx, joins)
}

/** Loads the demo bank; one that is there stays as it is. Throws when the file contradicts itself. */
export async function loadBank(tx: Queryable, keys: Keys, bank: Bank, now: Date): Promise<void> {
  const present = await tx.query('select 1 from bank')
  if (present.length > 0) return
  await insertBranches(tx, bank)
  await insertManagers(tx, bank, keys)
  await insertExperts(tx, bank)
  await insertGroups(tx, bank, now)
  await insertDesk(tx, bank)
  await insertNodes(tx, bank, now)
  await insertRivals(tx, bank, keys)
  await insertCustomers(tx, bank, now)
}
