import type { ServerFault } from '#shared/simulator/contract'

export const wecomFaultChoices: readonly { value: ServerFault['fault']; text: string }[] = [
  { value: 'busy', text: '系统繁忙（-1）' },
  { value: 'rateLimited', text: '接口超限（45009）' },
  { value: 'tokenRevoked', text: '令牌提前失效（40014）' },
  { value: 'noPermission', text: '没有权限（84061 等）' },
  { value: 'error500', text: '报错 500' },
  { value: 'timeout', text: '超时' },
  { value: 'garbage', text: '返回乱码' },
]

/** The server's APIs that the product calls. */
export const wecomApis: readonly string[] = [
  '*', 'gettoken', 'get_jsapi_ticket', 'ticket/get', 'auth/getuserinfo', 'externalcontact/get', 'externalcontact/list', 'externalcontact/remark',
  'externalcontact/mark_tag', 'externalcontact/get_corp_tag_list', 'externalcontact/add_corp_tag', 'externalcontact/add_contact_way',
  'externalcontact/send_welcome_msg', 'externalcontact/add_msg_template', 'externalcontact/groupchat/get', 'externalcontact/groupchat/list',
  'externalcontact/groupchat/add_join_way', 'media/upload',
]

export const wecomFaultWords = ({ api, fault, times }: ServerFault) =>
  `${api === '*' ? '全部接口' : api} ${wecomFaultChoices.find(({ value }) => value === fault)!.text}，${times} 次`
