/** What a client can do, and who may ask for it. Names are the native ones. */
interface NativeFunction {
  /** Only for pages that gave the app's signature, and named it in their jsApiList. */
  needsAgent: boolean
  /** Clients before 3.0 have it too. */
  isOld: boolean
}

const agent = (isOld: boolean): NativeFunction => ({ needsAgent: true, isOld })
const open = (isOld: boolean): NativeFunction => ({ needsAgent: false, isOld })

/** A client at a desk: `navigateToAddCustomer` is for phones. */
export const nativeFunctions: Readonly<Record<string, NativeFunction>> = {
  getContext: agent(false),
  getCurExternalContact: agent(true),
  getCurExternalChat: agent(false),
  sendChatMessage: agent(false),
  shareToExternalContact: agent(false),
  shareToExternalChat: agent(false),
  shareToExternalMoments: agent(false),
  launchMiniprogram: agent(false),
  openEnterpriseChat: agent(true),
  checkJsApi: open(true),
  imagePreview: open(true),
  openDefaultBrowser: open(true),
  closeWindow: open(true),
  hideOptionMenu: open(true),
  showOptionMenu: open(true),
}

export const exists = (name: string, client: 'old' | 'current'): boolean => {
  const known = Object.hasOwn(nativeFunctions, name) ? nativeFunctions[name]! : null
  return known !== null && (client === 'current' || known.isOld)
}
