/** What a poster says, from top to bottom, and where its code leads. */
export interface Poster {
  /** Whose it is: "星海银行". */
  sender: string
  /** Who passes it on: "好友 陈** 邀请您一起抽好运". */
  greeting: string
  /** Two lines at most. */
  title: string
  /** Its number stands large. */
  headline: { before: string; number: string; after: string }
  caption: string
  period: string
  /** What comes with the headline; two lines at most. */
  terms: string
  /** What holds for all of it. */
  footnote: string
  /** In the QR code. */
  link: string
  /** What to do with the code, in three lines of at most five, seven and nine letters: there is no more room beside it. */
  scan: readonly string[]
}
