import { utf8Length } from '#shared/chat/utf8-length'
import type { Wecom } from '../wecom'
import type { Media } from '../world/media'
import { fieldsOf, given, seconds, type ApiCall, type Apis, type Fields } from './api'
import { WecomError, type ErrorNumber } from './wecom-error'

const MB = 1024 * 1024

/** What is larger is refused, with this code. */
const LIMITS: Readonly<Record<Media['type'], { bytes: number; code: ErrorNumber }>> = {
  image: { bytes: 10 * MB, code: 40009 },
  voice: { bytes: 2 * MB, code: 45001 },
  video: { bytes: 10 * MB, code: 40011 },
  file: { bytes: 20 * MB, code: 45001 },
}

/** A file of five bytes or fewer is none to WeCom. */
const LEAST_BYTES = 6

const TEXT_BYTES = 2048

const isType = (value: unknown): value is Media['type'] => typeof value === 'string' && Object.hasOwn(LIMITS, value)

async function fileIn({ raw }: ApiCall): Promise<File> {
  const form = await new Response(new Uint8Array(raw.bytes), { headers: { 'content-type': raw.contentType } }).formData().catch(() => null)
  const file = form?.get('media')
  if (!(file instanceof File)) throw new WecomError(44001)
  return file
}

/** By its first bytes, whatever its name says: WeCom takes PNG and JPEG. */
function pictureType(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  if (start === '89504e47') return 'image/png'
  if (start.startsWith('ffd8ff')) return 'image/jpeg'
  throw new WecomError(40004)
}

async function upload(wecom: Wecom, call: ApiCall) {
  const { type } = call.query
  if (!isType(type)) throw new WecomError(40005)
  const file = await fileIn(call)
  if (file.size < LEAST_BYTES) throw new WecomError(40006)
  if (file.size > LIMITS[type].bytes) throw new WecomError(LIMITS[type].code)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const contentType = type === 'image' ? pictureType(bytes) : 'application/octet-stream'
  const media = { id: wecom.random.bytes(24).toString('base64url'), type, fileName: file.name, contentType, bytes, createdAt: wecom.clock.now() }
  wecom.world.media.put(media)
  return { type, media_id: media.id, created_at: String(seconds(media.createdAt)) }
}

function words(msgtype: unknown, body: Fields): string {
  if (msgtype === 'text') {
    const content = given(fieldsOf(body.text).content, 44004)
    if (utf8Length(content) > TEXT_BYTES) throw new WecomError(45002)
    return content
  }
  if (msgtype !== 'textcard') throw new WecomError(40008)
  const { title, description, url } = fieldsOf(body.textcard)
  return [given(title, 40063), given(description, 40063), given(url, 40063)].join('\n')
}

/** The app tells members something. */
function sendToMembers({ corp, random, world }: Wecom, body: Fields) {
  if (String(body.agentid) !== corp.agentId) throw new WecomError(40056)
  const text = words(body.msgtype, body)
  const named = given(body.touser, 40063).split('|')
  const userIds = named.filter((it) => world.people.memberOf(it)?.isInRange)
  if (userIds.length === 0) throw new WecomError(81013)
  world.appMessages.push({ userIds, text })
  const strangers = named.filter((it) => !userIds.includes(it))
  return { ...(strangers.length > 0 && { invaliduser: strangers.join('|') }), msgid: random.bytes(16).toString('hex') }
}

/** Files for messages, and messages of the app's own. */
export function mediaApis(wecom: Wecom): Apis {
  return {
    'media/upload': { method: 'POST', takesFile: true, answer: (call) => upload(wecom, call) },
    'message/send': { method: 'POST', answer: ({ body }) => sendToMembers(wecom, body) },
  }
}
