import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { WhitelistUpload } from '#shared/whitelist/contract'
import { useSurroundings } from '../surroundings'
import { readCsvFile } from './read-csv-file'

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
    const body = await readCsvFile(file, '20 万')
    if ('problem' in body) return body.problem
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
