const LOTTERY = /^\/lottery\/([\w-]+)/

/** The campaign that a link of the bank's leads to, `/lottery/neighbours-dice`; null where it leads to none. */
export const campaignOfLink = (link: string | null): string | null => LOTTERY.exec(link ?? '')?.[1] ?? null
