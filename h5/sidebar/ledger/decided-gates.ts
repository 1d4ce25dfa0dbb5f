import type { EligibilityView } from '#shared/eligibility/contract'

/** A trace does not say which gates the campaign has: those are shown that something is known of. */
export function decidedGates(facts: EligibilityView['facts']): EligibilityView['gates'] {
  const isKnown: Readonly<Record<EligibilityView['gates'][number], boolean>> = {
    firstAdd: facts.isFirstAdd !== null,
    region: facts.isRegionAllowed !== null,
    bankCustomer: facts.isBankCustomer !== null,
    whitelist: facts.isWhitelisted,
  }
  return (Object.keys(isKnown) as EligibilityView['gates']).filter((gate) => isKnown[gate])
}
