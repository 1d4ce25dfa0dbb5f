/** The codes of WeCom's global table that this WeCom answers with. */
const TEXTS = {
  [-1]: 'system busy',
  40001: 'invalid credential',
  40003: 'invalid userid',
  40004: 'invalid media file type',
  40005: 'invalid type',
  40006: 'invalid file size',
  40007: 'invalid media_id',
  40008: 'invalid msgtype',
  40009: 'invalid image size',
  40011: 'invalid video size',
  40013: 'invalid corpid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40031: 'invalid userid list',
  40056: 'invalid agentid',
  40058: 'invalid parameter',
  40063: 'some parameters are empty',
  40068: 'invalid tagid',
  40071: 'tag name already exists',
  40072: 'invalid tag name length',
  40096: 'invalid external userid',
  40126: 'too many tags',
  41001: 'access_token missing',
  41002: 'corpid missing',
  41004: 'secret missing',
  41008: 'code missing',
  41009: 'userid missing',
  41035: 'external_userid missing',
  41037: 'contact way type missing',
  41038: 'contact way scene missing',
  41039: 'invalid contact way type',
  41040: 'invalid contact way scene',
  41041: 'too many users of a contact way',
  41043: 'config_id missing',
  41044: 'invalid config_id',
  41045: 'too many contact ways',
  41046: 'msgid missing',
  41047: 'invalid msgid',
  41048: 'no customer to send to',
  41049: 'welcome_code missing',
  41050: 'invalid welcome code',
  41051: 'externaluser has started chatting',
  41065: 'invalid attachment type',
  42001: 'access_token expired',
  44001: 'empty media data',
  44004: 'empty content',
  45001: 'media size out of limit',
  45002: 'content size out of limit',
  45009: 'reach max api daily quota limit',
  45033: 'api concurrent out of limit',
  47001: 'data format error',
  48002: 'api forbidden',
  49008: 'chat is dismissed',
  50100: 'invalid cursor',
  81013: 'user & party & tag all invalid',
  84061: 'not external contact',
  84074: 'no external contact permission',
  90501: 'chat_id is not a customer group',
} as const

export type ErrorNumber = keyof typeof TEXTS

/** A refusal as WeCom words it: HTTP 200 with errcode and errmsg. */
export class WecomError extends Error {
  override readonly name = 'WecomError'

  constructor(readonly errcode: ErrorNumber) {
    super(TEXTS[errcode])
  }
}
