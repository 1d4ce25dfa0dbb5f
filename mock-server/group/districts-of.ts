import type { Queryable } from '../db/database'

const DISTRICTS = `
  select distinct other.district from branch mine join branch other on other.city = mine.city
  where mine.id = $1 and other.district is not null order by other.district`

/** The districts in which the bank has branches, in the city of this one: customers live in no others, as far as it knows (G22). */
export async function districtsOf(db: Queryable, branchId: string): Promise<string[]> {
  return (await db.query<{ district: string }>(DISTRICTS, [branchId])).map(({ district }) => district)
}
