import { ref, type Ref } from 'vue'

/** Copies a text, and says beside the button what came of it. */
export function useCopy(done: string): { said: Ref<string>; copy: (text: string) => Promise<void> } {
  const said = ref('')

  /** Without https, or where it is not allowed, there is no clipboard: then he marks the words himself. */
  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      said.value = done
    } catch {
      said.value = '没有复制成功，请选中上面的文字复制'
    }
  }
  return { said, copy }
}
