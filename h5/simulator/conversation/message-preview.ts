import type { ShownMessage } from '#shared/simulator/contract'

/** One line of a list: "[链接] 新客见面礼". */
export function messagePreview({ content }: ShownMessage): string {
  switch (content.kind) {
    case 'text':
      return content.text
    case 'link':
      return `[链接] ${content.title}`
    case 'miniprogram':
      return `[小程序] ${content.title}`
    case 'image':
      return '[图片]'
  }
}
