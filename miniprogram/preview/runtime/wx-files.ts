import type { Done } from './wx-album'

/** Files of the phone's own, and a chat that takes one of them: what was sent a test finds on the document. */
export function wxFiles() {
  const files = new Map<string, string>()
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFileSync: (path: string, text: string) => void files.set(path, text) }),
    shareFileMessage({ filePath, fileName, success, fail }: Done & { filePath: string; fileName: string }) {
      if (!confirm(`发送给：文件传输助手\n${fileName}`)) return fail?.({ errMsg: 'shareFileMessage:fail cancel' })
      document.documentElement.dataset['sentFile'] = JSON.stringify({ fileName, text: files.get(filePath) })
      return success?.()
    },
  }
}
