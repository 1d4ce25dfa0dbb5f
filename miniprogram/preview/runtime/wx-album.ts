export interface Done {
  success?(): void
  fail?(failure: { errMsg: string }): void
}

export interface CanvasOptions {
  canvas: HTMLCanvasElement
  quality?: number
  success?(answer: { tempFilePath: string }): void
}

/** A page's canvas, and the album of the phone: what is saved there a test finds on the document. */
export const wxAlbum = {
  createSelectorQuery: () => ({
    select: (selector: string) => ({
      fields: () => ({ exec: (tell: (found: { node: Element | null }[]) => void) => tell([{ node: document.querySelector(selector) }]) }),
    }),
  }),
  canvasToTempFilePath: ({ canvas, quality, success }: CanvasOptions) => success?.({ tempFilePath: canvas.toDataURL('image/jpeg', quality) }),
  saveImageToPhotosAlbum({ filePath, success, fail }: Done & { filePath: string }) {
    if (!confirm('星海银行 想将图片保存到您的相册')) return fail?.({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
    document.documentElement.dataset['saved'] = filePath
    return success?.()
  },
  openSetting: () => undefined,
}
