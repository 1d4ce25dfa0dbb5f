/** Whether the page stands in WeChat's or WeCom's own browser. */
export const isInChatApp = () => /MicroMessenger|wxwork/i.test(navigator.userAgent)
