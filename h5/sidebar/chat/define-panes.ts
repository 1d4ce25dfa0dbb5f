interface PaneKind {
  title: string
  /** Also for a manager who may only look at what another branch has (S16, K6). */
  isForLooking: boolean
}

/** The parts of a kind of chat, in the order of their tabs. */
export interface Panes<Pane extends string> {
  kinds: Readonly<Record<Pane, PaneKind>>
  /** Where the part that somebody opened last is kept: the next chat begins with it. */
  habit: string
  panesFor: (access: 'full' | 'readOnly') => Pane[]
  isPane: (value: string | null) => value is Pane
}

export function definePanes<Pane extends string>(habit: string, kinds: Readonly<Record<Pane, PaneKind>>): Panes<Pane> {
  const panes = Object.keys(kinds) as Pane[]
  return {
    kinds,
    habit,
    panesFor: (access) => panes.filter((pane) => access === 'full' || kinds[pane].isForLooking),
    isPane: (value): value is Pane => panes.includes(value as Pane),
  }
}
