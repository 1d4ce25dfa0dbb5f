import type { ErrorNumber } from './wecom-error'
import { WecomError } from './wecom-error'

export type Fields = Readonly<Record<string, unknown>>

export interface ApiCall {
  query: Readonly<Record<string, string | undefined>>
  /** The JSON that was posted; {} without one. */
  body: Fields
  /** The bytes that were posted, for what is no JSON. */
  raw: { contentType: string; bytes: Buffer }
}

/** One function of the server; it may throw WecomError. */
export interface Api {
  method: 'GET' | 'POST'
  /** Not for the one that hands tokens out. */
  isOpen?: boolean
  /** WeCom lets so many run at once; they take a moment, so that they meet. */
  parallel?: number
  /** What is posted is a file. */
  takesFile?: boolean
  answer(call: ApiCall): object | Promise<object>
}

/** By the name in the address: `externalcontact/get`. */
export type Apis = Readonly<Record<string, Api>>

/** A text that has to be given. Throws WecomError with the code WeCom has for it. */
export function given(value: unknown, missing: ErrorNumber): string {
  if (typeof value !== 'string' || value === '') throw new WecomError(missing)
  return value
}

/** A text that may be left out; '' where it is. Throws 40058 where it is something else, or longer than so many characters. */
export function textOf(value: unknown, maxLength = 4000): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' || [...value].length > maxLength) throw new WecomError(40058)
  return value
}

/** A list of texts; [] where it is left out. Throws 40058. */
export function textsOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || !value.every((it) => typeof it === 'string')) throw new WecomError(40058)
  return value
}

/** Fields in fields; {} where they are left out. Throws 40058. */
export function fieldsOf(value: unknown): Fields {
  if (value === undefined || value === null) return {}
  if (typeof value !== 'object') throw new WecomError(40058)
  return value as Fields
}

/** Seconds since 1970, as WeCom writes times. */
export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)
