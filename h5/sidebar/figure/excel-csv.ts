import Papa from 'papaparse'
import { FORMULA } from '#shared/sheet/formula'

/** Without it Excel takes Chinese for another script. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A table as Excel opens it with its Chinese intact; what it would run as a formula is text. */
export const excelCsv = (rows: readonly (readonly (string | number)[])[]): string => BYTE_ORDER_MARK + Papa.unparse(rows as (string | number)[][], { escapeFormulae: FORMULA })
