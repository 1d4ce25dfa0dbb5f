/** A field of an event: text stands in CDATA, a number is bare, a list has an `Item` for each. */
export type XmlFields = Readonly<Record<string, string | number | readonly string[]>>

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

function written(value: XmlFields[string]): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return cdata(value)
  return value.map((item) => `<Item>${cdata(item)}</Item>`).join('')
}

/** As WeCom writes it. */
export function toXml(fields: XmlFields): string {
  const lines = Object.entries(fields).map(([name, value]) => `<${name}>${written(value)}</${name}>`)
  return `<xml>${lines.join('')}</xml>`
}
