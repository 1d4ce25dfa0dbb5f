import type { BridgeSettings } from '#shared/simulator/bridge'
import { defaultBridge } from '#shared/simulator/default-bridge'
import { befriend } from './people'
import { scenario } from './scenario'

/** 陈思源 is a friend of 林晚晴's, and the WeCom client at her desk behaves so. */
function atTheDesk(name: string, settings: Partial<BridgeSettings>, words: { title: string; hint: string }) {
  return scenario({
    name,
    ...words,
    seenOn: 'sidebar',
    setUp: async (world) => {
      await befriend(world, 'cust-01')
      world.outside.wecom.setBridge({ ...defaultBridge, ...settings })
    },
  })
}

export const bridge = [
  atTheDesk('silent-host', { answers: 'silent' }, {
    title: '企业微信客户端没有回应',
    hint: '打开与陈思源的会话。侧边栏不能一直转圈，几秒后应说明企业微信没有回应，并能重试。',
  }),
  atTheDesk('signature-rejected', { signature: 'rejected' }, {
    title: '签名验证不通过',
    hint: '企业微信说签名不对。侧边栏应说明没能连接企业微信，并告诉员工找管理员。',
  }),
  atTheDesk('permission-missing', { denied: ['sendChatMessage'] }, {
    title: '没有发送消息的权限',
    hint: '管理员没有开放发送接口。点“发送”，应说明没有权限，而不是没有反应。',
  }),
  atTheDesk('person-cancels', { person: 'cancels' }, {
    title: '员工取消发送',
    hint: '企业微信询问是否发送时总是点“取消”。一次发三条：第一条取消后，后面的都不应再问。',
  }),
  atTheDesk('old-client', { client: 'old' }, {
    title: '企业微信版本太旧',
    hint: '客户端是2.8版，缺少接口。侧边栏应请员工升级企业微信。',
  }),
  atTheDesk('outside-wecom', { client: 'outside' }, {
    title: '在浏览器里打开侧边栏',
    hint: '不在企业微信里。点侧边栏的“当前聊天”，应说明从哪里打开，不能卡住。',
  }),
]
