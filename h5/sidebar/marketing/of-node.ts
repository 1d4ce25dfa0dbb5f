import type { ManagedCampaign } from '#shared/manager/contract'

/** A campaign as a report lists it; with the node of the calendar it is of (R31). */
export type ListedCampaign = Pick<ManagedCampaign, 'id' | 'name' | 'marketingNode'>

/** Chosen instead of a node. */
export const ALL_NODES = 'all'

/** The nodes there are campaigns of, in the order of those. */
export function nodesOf(campaigns: readonly ListedCampaign[]): { nodeId: string; name: string }[] {
  const nodes = new Map(campaigns.flatMap(({ marketingNode: it }) => (it ? [[it.nodeId, it.name] as const] : [])))
  return [...nodes].map(([nodeId, name]) => ({ nodeId, name }))
}

/** The campaigns of a node, or all. */
export const ofNode = <Listed extends ListedCampaign>(campaigns: readonly Listed[], node: string): Listed[] =>
  campaigns.filter(({ marketingNode: it }) => node === ALL_NODES || it?.nodeId === node)
