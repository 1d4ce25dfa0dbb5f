export interface Tag {
  id: string
  name: string
  createdAt: Date
}

export interface TagGroup {
  id: string
  name: string
  createdAt: Date
  tags: readonly Tag[]
}

export type Tags = ReturnType<typeof createTags>

/** The corp's own tags. */
export function createTags() {
  const groups = new Map<string, TagGroup>()
  const all = () => [...groups.values()].flatMap((group) => group.tags.map((tag) => ({ ...tag, group })))
  return {
    groups: () => [...groups.values()],
    all,
    find: (id: string) => all().find((it) => it.id === id),
    put(group: TagGroup): void {
      groups.set(group.id, group)
    },
  }
}
