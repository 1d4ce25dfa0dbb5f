/** A consent that is taken back. */
export interface Withdrawal {
  participationId: string
  /** A benefit depends on his phone and card: their keyed hashes stay (K11). */
  isBoundToBenefit: boolean
}
