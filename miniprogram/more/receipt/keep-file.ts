/** What became of a file he wanted to keep; '' where he changed his mind. */
export type Kept = '' | 'sent' | 'copied' | 'failed'

/** WeChat opens its list of chats only while a tap is being answered: the file is written without waiting. */
function sendToChat(fileName: string, text: string): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${fileName}`
  wx.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
  return new Promise((resolve, reject) =>
    void wx.shareFileMessage({ filePath, fileName, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) }))
}

const copy = (text: string) =>
  new Promise<Kept>((resolve) => void wx.setClipboardData({ data: text, success: () => resolve('copied'), fail: () => resolve('failed') }))

/** A mini-program hands out a file through a chat, his own file helper's say. Where none can be sent, its text is copied. */
export async function keepFile(fileName: string, text: string): Promise<Kept> {
  try {
    await sendToChat(fileName, text)
    return 'sent'
  } catch (error) {
    return /cancel/.test((error as Error).message) ? '' : copy(text)
  }
}
