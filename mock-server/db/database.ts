/** A parameter or a value of a row, as both drivers understand it. */
export type SqlValue = string | number | boolean | null | Date | Uint8Array | readonly SqlValue[] | object

export interface Queryable {
  /** Runs one statement with `$1`, `$2`… and returns its rows. bigint comes as number, date as `2026-02-26`. */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>
}

/** PostgreSQL, embedded or real: the rules cannot tell which. */
export interface Database extends Queryable {
  /** Runs `work` in one transaction on one connection; rolls back when it throws. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Runs several statements without parameters, for migrations. */
  script(sql: string): Promise<void>
  close(): Promise<void>
}
