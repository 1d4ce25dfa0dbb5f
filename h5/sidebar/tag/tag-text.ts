import type { NoteAnswer, TagFailure, TagMark } from '#shared/tag/contract'
import { DESCRIPTION_LENGTH, REMARK_LENGTH } from '#shared/tag/note-length'

/** Why, and what to do about it. */
const failureTexts: Readonly<Record<TagFailure, string>> = {
  tooManyTags: '您给这位客户的标签已经满 3000 个，先取下不用的，再贴新的。',
  noContact: '企业微信里您和这位客户还不是好友，添加对方以后再贴。',
  tagGone: '管理员刚把这个标签删掉了，请换一个。',
  refused: '企业微信没有允许，可以再试一次；还不行，请管理员看看您的权限。',
  busy: '企业微信正忙，会自动再试，您不用等。',
  noAnswer: '企业微信没有回应，会自动再试，您不用等。',
}

/** What became of a tap: a failure that passes leaves the tag as it is wanted, another puts it back. */
export function failureText({ isOn, isPending }: Pick<TagMark, 'isOn' | 'isPending'>, name: string, failure: TagFailure): string {
  const wasWanted = isPending ? isOn : !isOn
  return `「${name}」还没有${wasWanted ? '贴上' : '取下'}：${failureTexts[failure]}`
}

export const noteFailureTexts: Readonly<Record<NonNullable<NoteAnswer['failure']>, string>> = {
  noContact: '企业微信里您和这位客户还不是好友，添加对方以后再写。',
  refused: '企业微信没有收下，可以改一改再试；还不行，请管理员看看您的权限。',
  busy: '企业微信正忙，过一会儿再点保存。',
  noAnswer: '企业微信没有回应，过一会儿再点保存。',
}

/** What keeps a note from being saved, field by field; '' where nothing does. */
export const noteProblems = ({ remark, description }: { remark: string; description: string }) => ({
  remark: remark.trim().length > REMARK_LENGTH ? `备注最多 ${REMARK_LENGTH} 个字，现在 ${remark.trim().length} 个。` : '',
  description: description.trim().length > DESCRIPTION_LENGTH ? `描述最多 ${DESCRIPTION_LENGTH} 个字，现在 ${description.trim().length} 个。` : '',
})
