import { XMLParser } from 'fast-xml-parser'
import * as z from 'zod'

/** WeCom nests one element in another; it sends no entities of its own, and none are expanded. */
const parser = new XMLParser({ processEntities: false, parseTagValue: false, maxNestedTags: 5 })

const message = z.object({ xml: z.record(z.string(), z.unknown()) })

/** The elements of `<xml>…</xml>` as WeCom sends it, texts as they stand; null where it is something else. */
export function readXml(text: string): Record<string, unknown> | null {
  // Before anything reads it: a document type is how XML is made to grow and to open files.
  if (/<!doctype/i.test(text)) return null
  try {
    return message.safeParse(parser.parse(text)).data?.xml ?? null
  } catch {
    return null
  }
}
