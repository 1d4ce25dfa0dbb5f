/** What goes along with a text: at most nine in one message. */
export type Attachment =
  | { kind: 'link'; title: string; description: string; url: string; imageUrl: string | null }
  | { kind: 'miniprogram'; title: string; appId: string; page: string; imageMediaId: string }
  | { kind: 'image'; mediaId: string }

/** As WeCom writes it in welcomes and mass messages. */
export function attachmentBody(it: Attachment): object {
  switch (it.kind) {
    case 'link': {
      const { title, description: desc, url, imageUrl } = it
      return { msgtype: 'link', link: { title, desc, url, ...(imageUrl && { picurl: imageUrl }) } }
    }
    case 'miniprogram': {
      const { title, appId: appid, page, imageMediaId: pic_media_id } = it
      return { msgtype: 'miniprogram', miniprogram: { title, pic_media_id, appid, page } }
    }
    case 'image':
      return { msgtype: 'image', image: { media_id: it.mediaId } }
  }
}
