import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { WhitelistUpload } from '#shared/whitelist/contract'
import { useSurroundings } from '../surroundings'
import { decodeCsv } from './decode-csv'

/** What the server takes at once, in characters: some 200,000 rows. */
const MOST_CHARACTERS = 4_000_000
const MOST_NAME = 120

/** One campaign's whitelist (R8): how many are on it, and the uploads they came by. */
export const useWhitelistStore = defineStore('whitelist', () => {
  const { client } = useSurroundings()
  const count = ref<number | null>(null)
  const uploads = shallowRef<readonly WhitelistUpload[]>([])
  const failureText = ref('')
  /** What became of the last file. */
  const uploaded = shallowRef<WhitelistUpload | null>(null)
  const fileProblem = ref('')
  const isUploading = ref(false)
  let openId = ''

  async function load(campaignId: string): Promise<void> {
    if (openId !== campaignId) [count.value, uploads.value, uploaded.value, fileProblem.value] = [null, [], null, '']
    openId = campaignId
    failureText.value = ''
    try {
      const list = await client.whitelist.showWhitelist({ params: { campaignId } })
      if (openId === campaignId) [count.value, uploads.value] = [list.count, list.uploads]
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  async function send(campaignId: string, file: File): Promise<string> {
    const csv = decodeCsv(await file.arrayBuffer())
    if (csv === null || csv === '') return '文件读不出来。请在 Excel 里另存为 CSV，再上传。'
    if (csv.length > MOST_CHARACTERS) return '文件太大，请分成几个，每个不超过 20 万行。'
    const body = { fileName: file.name.slice(-MOST_NAME), csv }
    uploaded.value = await client.whitelist.uploadWhitelist({ params: { campaignId }, body })
    return ''
  }

  /** Reads a file and adds its phones to the list; what is wrong with it stands in `fileProblem`. */
  async function upload(campaignId: string, file: File): Promise<void> {
    isUploading.value = true
    uploaded.value = null
    fileProblem.value = ''
    try {
      fileProblem.value = await send(campaignId, file)
      if (uploaded.value) await load(campaignId)
    } catch (error) {
      fileProblem.value = errorText(error)
    } finally {
      isUploading.value = false
    }
  }

  return { count, uploads, failureText, uploaded, fileProblem, isUploading, load, upload }
})
