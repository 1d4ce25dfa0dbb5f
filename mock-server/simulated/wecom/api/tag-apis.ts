import type { Wecom } from '../wecom'
import type { Tag, TagGroup } from '../world/tags'
import { fieldsOf, seconds, textOf, textsOf, type Apis, type Fields } from './api'
import { contactIn, PARALLEL } from './contact-apis'
import { WecomError } from './wecom-error'

/** In the whole corp; of one member's on one customer it is as many. */
const MOST_TAGS = 3000

const NAME_LENGTH = 30

const shownTag = ({ id, name, createdAt }: Tag, order: number) => ({ id, name, create_time: seconds(createdAt), order, deleted: false })

const shownGroup = ({ id, name, createdAt }: TagGroup, tags: readonly Tag[]) => ({
  group_id: id, group_name: name, create_time: seconds(createdAt), order: 0, deleted: false, tag: tags.map(shownTag),
})

function listTags({ world }: Wecom, body: Fields) {
  const [tagIds, groupIds] = [textsOf(body.tag_id), textsOf(body.group_id)]
  if (groupIds.length > 0) return world.tags.groups().filter(({ id }) => groupIds.includes(id)).map((group) => shownGroup(group, group.tags))
  if (tagIds.length === 0) return world.tags.groups().map((group) => shownGroup(group, group.tags))
  return world.tags.groups().flatMap((group) => {
    const tags = group.tags.filter(({ id }) => tagIds.includes(id))
    return tags.length > 0 ? [shownGroup(group, tags)] : []
  })
}

function nameOf(value: unknown): string {
  const name = textOf(value)
  if (name === '' || [...name].length > NAME_LENGTH) throw new WecomError(40072)
  return name
}

/** The group that is named, or a new one. */
function groupFor({ world, random, clock }: Wecom, body: Fields): TagGroup {
  const groups = world.tags.groups()
  if (body.group_id !== undefined) {
    const known = groups.find(({ id }) => id === body.group_id)
    if (!known) throw new WecomError(40068)
    return known
  }
  const name = nameOf(body.group_name)
  return groups.find((it) => it.name === name) ?? { id: `et${random.bytes(15).toString('hex')}`, name, createdAt: clock.now(), tags: [] }
}

function addTags(wecom: Wecom, body: Fields) {
  const { world, random, clock } = wecom
  if (!Array.isArray(body.tag) || body.tag.length === 0) throw new WecomError(40058)
  const names = body.tag.map((it) => nameOf(fieldsOf(it).name))
  const group = groupFor(wecom, body)
  const all = [...group.tags.map(({ name }) => name), ...names]
  if (new Set(all).size < all.length) throw new WecomError(40071)
  if (world.tags.all().length + names.length > MOST_TAGS) throw new WecomError(40126)
  const added = names.map((name) => ({ id: `et${random.bytes(15).toString('hex')}`, name, createdAt: clock.now() }))
  world.tags.put({ ...group, tags: [...group.tags, ...added] })
  return { tag_group: shownGroup(group, added) }
}

function markTags(wecom: Wecom, body: Fields): object {
  const contact = contactIn(wecom, body)
  const [added, removed] = [textsOf(body.add_tag), textsOf(body.remove_tag)]
  if (added.length + removed.length === 0) throw new WecomError(40058)
  if ([...added, ...removed].some((id) => !wecom.world.tags.find(id))) throw new WecomError(40068)
  const tagIds = [...new Set([...contact.tagIds, ...added])].filter((id) => !removed.includes(id))
  if (tagIds.length > MOST_TAGS) throw new WecomError(40126)
  wecom.world.contacts.change(contact, { tagIds })
  wecom.news.tell()
  return {}
}

/** The corp's tags, and who has which. */
export function tagApis(wecom: Wecom): Apis {
  return {
    'externalcontact/get_corp_tag_list': { method: 'POST', answer: ({ body }) => ({ tag_group: listTags(wecom, body) }) },
    'externalcontact/add_corp_tag': { method: 'POST', answer: ({ body }) => addTags(wecom, body) },
    'externalcontact/mark_tag': { method: 'POST', parallel: PARALLEL, answer: ({ body }) => markTags(wecom, body) },
  }
}
