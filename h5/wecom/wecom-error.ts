interface ErrorText {
  title: string
  /** What it means and what to do now. */
  text: string
}

/** Every way a call to WeCom can end other than well, in words for the manager. */
export const wecomErrorTexts = {
  /** A plain browser: nothing WeCom does can be asked for. */
  outsideWecom: { title: '这里不是企业微信', text: '请在企业微信的聊天侧边栏里打开。' },
  /** The client took the call and did not answer in time. */
  silent: { title: '企业微信没有回应', text: '可能是企业微信正忙。请点重试；还是不行，就关掉侧边栏再打开。' },
  /** The client did not accept the page: its signature or its domain. */
  badSignature: { title: '企业微信没有认可这个页面', text: '页面的签名没有通过验证。请点重试；一直这样，请管理员核对应用密钥和可信域名。' },
  /** The administrator has not allowed the function, or the member is outside the app's range. */
  noPermission: { title: '还没有开通权限', text: '请管理员在企业微信后台为这个应用开通客户联系权限，并把您加入可见范围。' },
  /** The page was opened where the function does not exist: from the workbench, say. */
  wrongEntry: { title: '这里没有打开的客户聊天', text: '请从客户聊天或客户群聊的侧边栏里打开。' },
  /** The client does not know the function yet. */
  clientTooOld: { title: '企业微信版本太旧', text: '请把企业微信升级到最新版本，再打开侧边栏。' },
  /** The person said no. */
  cancelled: { title: '您取消了发送', text: '取消的这条没有发出去。' },
  /** The message is outside WeCom's limits, or its picture cannot be used. */
  invalidMessage: { title: '这条消息发不出去', text: '内容超出了企业微信的限制，或者图片用不了。请联系活动负责人修改。' },
  failed: { title: '没有成功', text: '企业微信没有办成这件事，请稍后再试。' },
} as const satisfies Record<string, ErrorText>

export type WecomErrorCode = keyof typeof wecomErrorTexts

/** The only error h5/wecom throws. `title` and `message` are Chinese and may be shown as they are. */
export class WecomError extends Error {
  override readonly name = 'WecomError'
  readonly title: string

  constructor(
    readonly code: WecomErrorCode,
    /** In place of the code's own words, where something more exact is known. */
    message: string = wecomErrorTexts[code].text,
  ) {
    super(message)
    this.title = wecomErrorTexts[code].title
  }
}
