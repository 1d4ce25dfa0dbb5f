export interface EventAddress {
  eventId: string
  /** Whose link it is; null where it names nobody. */
  managerId: string | null
}

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/

/** `/events/xihu-salon?m=lin-wanqing`. What is mistyped after the event counts as nothing: it must not keep him away. */
export function eventAddress({ pathname, search }: Pick<Location, 'pathname' | 'search'>): EventAddress {
  const managerId = new URLSearchParams(search).get('m')
  return { eventId: pathname.split('/')[2] ?? '', managerId: managerId !== null && SLUG.test(managerId) ? managerId : null }
}
