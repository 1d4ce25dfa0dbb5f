/** A byte that no text has: what holds it is a spreadsheet or a picture. */
const NUL = '\u0000'

function decodeAs(encoding: string, bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of a CSV file, whatever Excel has written it in: UTF-8, or GB18030 as a Chinese Windows does (GBK is a part
 * of it). Null for what is no text, an .xlsx say.
 */
export function decodeCsv(bytes: ArrayBuffer): string | null {
  const text = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
  return text === null || text.includes(NUL) ? null : text
}
