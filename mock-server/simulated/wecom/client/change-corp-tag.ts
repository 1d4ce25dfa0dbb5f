import { ApiError } from '#shared/api/api-error'
import { corpTagChanged } from '../events/event'
import type { Wecom } from '../wecom'
import type { Tag, TagGroup } from '../world/tags'

/** Tags and groups by their names. */
export type CorpTagChange =
  | { kind: 'create'; groupName: string; name: string }
  | { kind: 'update'; name: string; to: string }
  | { kind: 'delete'; name: string }

function make({ world, random, clock }: Wecom, groupName: string, name: string): Tag {
  const group = world.tags.groups().find((it) => it.name === groupName)
  if (!group) throw new ApiError('TAG_NOT_FOUND', groupName)
  const tag = { id: `et${random.bytes(15).toString('hex')}`, name, createdAt: clock.now() }
  world.tags.put({ ...group, tags: [...group.tags, tag] })
  return tag
}

function named({ world }: Wecom, name: string): Tag & { group: TagGroup } {
  const found = world.tags.all().find((it) => it.name === name)
  if (!found) throw new ApiError('TAG_NOT_FOUND', name)
  return found
}

function rename(wecom: Wecom, name: string, to: string): Tag {
  const tag = named(wecom, name)
  wecom.world.tags.put({ ...tag.group, tags: tag.group.tags.map((it) => (it.id === tag.id ? { ...it, name: to } : it)) })
  return tag
}

/** Whoever bears it bears it no more. */
function remove(wecom: Wecom, name: string): Tag {
  const tag = named(wecom, name)
  const { contacts, tags } = wecom.world
  tags.put({ ...tag.group, tags: tag.group.tags.filter(({ id }) => id !== tag.id) })
  for (const contact of contacts.all()) contacts.change(contact, { tagIds: contact.tagIds.filter((id) => id !== tag.id) })
  return tag
}

function carryOut(wecom: Wecom, change: CorpTagChange): Tag {
  if (change.kind === 'create') return make(wecom, change.groupName, change.name)
  return change.kind === 'update' ? rename(wecom, change.name, change.to) : remove(wecom, change.name)
}

/** The corp's administrator changes a tag in WeCom, and the product hears that he did. Throws TAG_NOT_FOUND, for a group too. */
export async function changeCorpTag(wecom: Wecom, change: CorpTagChange): Promise<void> {
  const { id } = carryOut(wecom, change)
  wecom.news.tell()
  await wecom.events.happened(corpTagChanged({ corpId: wecom.corp.corpId, at: wecom.clock.now() }, change.kind, id))
}
