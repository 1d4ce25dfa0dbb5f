/** An amount of money in whole fen (1 yuan = 100 fen). The only form money has between a form and a screen. */
export type Fen = number & { readonly __unit: 'fen' }

/** Brands an integer as fen. Throws RangeError on a fraction or an unsafe integer: money is never rounded silently. */
export function toFen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value as Fen
}

export function sumFen(amounts: readonly Fen[]): Fen {
  return toFen(amounts.reduce<number>((total, amount) => total + amount, 0))
}
