import type { PosterCanvas } from './draw-poster'

/** Below this the edges of letters begin to show it. */
const QUALITY = 0.9

/** He said no to WeChat's question, now or before, or his phone's own settings forbid it. */
const IS_DENIED = /deny|denied|auth/

const toFile = (canvas: PosterCanvas) =>
  new Promise<string>((resolve, reject) =>
    void wx.canvasToTempFilePath({
      canvas: canvas as never, fileType: 'jpg', quality: QUALITY,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }))

const toAlbum = (filePath: string) =>
  new Promise<void>((resolve, reject) =>
    void wx.saveImageToPhotosAlbum({ filePath, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) }))

/** Keeps a picture in the phone's album: WeChat asks for it, once for all. Without a permission it is his own to give in the settings. */
export async function saveToAlbum(canvas: PosterCanvas): Promise<'' | 'saved' | 'denied' | 'failed'> {
  try {
    await toAlbum(await toFile(canvas))
    return 'saved'
  } catch (error) {
    const { message } = error as Error
    // He has changed his mind, which is no problem.
    if (/cancel/.test(message)) return ''
    return IS_DENIED.test(message) ? 'denied' : 'failed'
  }
}
