import * as z from 'zod'
import type { WecomClient } from './create-client'

export interface CorpTag {
  id: string
  name: string
}

export interface CorpTagGroup extends CorpTag {
  tags: CorpTag[]
}

const tagGroup = z
  .object({ group_id: z.string(), group_name: z.string(), tag: z.array(z.object({ id: z.string(), name: z.string() })).default([]) })
  .transform(({ group_id: id, group_name: name, tag: tags }): CorpTagGroup => ({ id, name, tags }))

export interface TagMark {
  userId: string
  externalUserId: string
  /** Tag ids. At least one of the two lists has something in it. */
  add: readonly string[]
  remove: readonly string[]
}

export const tagApi = (client: WecomClient) => ({
  list: async (): Promise<CorpTagGroup[]> => {
    const shape = z.object({ tag_group: z.array(tagGroup).default([]) })
    return (await client.post('/externalcontact/get_corp_tag_list', {}, shape)).tag_group
  },
  /** Adds tags to the group of that name, which is made where there is none. A name has at most 30 characters. */
  add: async (groupName: string, names: readonly string[]): Promise<CorpTagGroup> => {
    const body = { group_name: groupName, tag: names.map((name) => ({ name })) }
    return (await client.postOnce('/externalcontact/add_corp_tag', body, z.object({ tag_group: tagGroup }))).tag_group
  },
  mark: async ({ userId, externalUserId, add, remove }: TagMark): Promise<void> => {
    const body = { userid: userId, external_userid: externalUserId, add_tag: add, remove_tag: remove }
    await client.post('/externalcontact/mark_tag', body, z.unknown())
  },
})
