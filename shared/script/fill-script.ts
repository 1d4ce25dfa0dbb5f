import { placesIn } from './variable'

/** What the places in a script stand for with this customer and manager; null where it is not known. */
export type ScriptValues = Readonly<Record<string, string | null>>

/** The places nobody can fill, each once, as they come. */
export const missingIn = (messages: readonly string[], values: ScriptValues): string[] =>
  placesIn(messages).filter((name) => !values[name])

/** The messages as the customer reads them; a place that is not known stays as it is written. */
export const fillScript = (messages: readonly string[], values: ScriptValues): string[] =>
  messages.map((text) => text.replace(/\{([^{}]*)\}/g, (place, name: string) => values[name] || place))
