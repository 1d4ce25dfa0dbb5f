import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Client } from '#shared/api/client'
import type { LeadUpload } from '#shared/lead/contract'
import { useSurroundings } from '../surroundings'
import { readCsvFile } from '../whitelist/read-csv-file'

export type LeadUploads = Awaited<ReturnType<Client['lead']['listLeadUploads']>>

/** The lists of people to be called, and where their leads are (S30). */
export const useLeadUploadStore = defineStore('leadUpload', () => {
  const { lead } = useSurroundings().client
  const known = shallowRef<LeadUploads | null>(null)
  const failureText = ref('')
  /** What became of the last file. */
  const uploaded = shallowRef<LeadUpload | null>(null)
  const fileProblem = ref('')
  const isUploading = ref(false)

  async function load(): Promise<void> {
    try {
      known.value = await lead.listLeadUploads()
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    }
  }

  async function send(file: File): Promise<void> {
    const body = await readCsvFile(file, '2 万')
    if ('problem' in body) fileProblem.value = body.problem
    else uploaded.value = await lead.uploadLeads({ body })
  }

  /** Reads a file and deals its leads; what is wrong with it stands in `fileProblem`. */
  async function upload(file: File): Promise<void> {
    isUploading.value = true
    uploaded.value = null
    fileProblem.value = ''
    try {
      await send(file)
      if (uploaded.value) await load()
    } catch (error) {
      fileProblem.value = errorText(error)
    } finally {
      isUploading.value = false
    }
  }

  return { known, failureText, uploaded, fileProblem, isUploading, load, upload }
})
