import Papa from 'papaparse'
import { BYTE_ORDER_MARK } from '#shared/sheet/byte-order-mark'
import { FORMULA } from '#shared/sheet/formula'

/** A table as Excel opens it with its Chinese intact; what it would run as a formula is text. */
export const excelCsv = (rows: readonly (readonly (string | number)[])[]): string => BYTE_ORDER_MARK + Papa.unparse(rows as (string | number)[][], { escapeFormulae: FORMULA })

/** 388 → "3.88": a number, which Excel adds up; "—" where there is none. Takes fen. */
export const csvYuan = (fen: number | null): string => (fen === null ? '—' : (fen / 100).toFixed(2))
