import type { Answer, TestWecom } from './use-wecom'

/** The beginning of a picture is all WeCom looks at. */
export const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex')

/** Sends a file as a form, the way a browser or a library does it. */
export async function upload({ ask, token }: TestWecom, type: string, bytes: Uint8Array, field = 'media'): Promise<Answer> {
  const form = new FormData()
  form.set(field, new File([new Uint8Array(bytes)], '锦鲤.png'))
  const response = await ask(`media/upload?type=${type}&access_token=${await token()}`, { method: 'POST', body: form })
  return (await response.json()) as Answer
}
