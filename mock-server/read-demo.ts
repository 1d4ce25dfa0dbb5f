import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { campaignDefinition, type CampaignDefinition } from '#shared/campaign/definition'
import { bankFile } from './bank/bank-file'
import type { Deps } from './deps'
import { readCommunity } from './read-community'
import { readPromiseWords } from './read-promise-words'
import { readPracticeCustomers } from './read-practice-customers'
import { readScripts } from './read-scripts'
import { FileRefused, readYamlFile } from './read-yaml-file'

const FIXTURES = new URL('./fixtures/', import.meta.url)

const fixture = (path: string) => fileURLToPath(new URL(path, FIXTURES))

function refuseRepeatedIds(campaigns: readonly CampaignDefinition[], files: readonly string[]): void {
  campaigns.forEach(({ id }, index) => {
    const earlier = campaigns.findIndex((other) => other.id === id)
    if (earlier < index) throw new FileRefused(files[index]!, [`the id "${id}" is already used by ${files[earlier]}`])
  })
}

/** Reads everything the server starts with, before anything is opened. Throws FileRefused. */
export async function readDemo(campaignFiles: readonly string[]): Promise<Deps['demo']> {
  const own = campaignFiles.length > 0
  const files = own ? campaignFiles : (await readdir(fixture('campaigns'))).toSorted().map((name) => fixture(`campaigns/${name}`))
  const campaigns = await Promise.all(files.map((file) => readYamlFile(file, campaignDefinition)))
  refuseRepeatedIds(campaigns, files)
  const bank = await readYamlFile(fixture('bank.yaml'), bankFile)
  const library = await readScripts()
  const community = await readCommunity(bank, library.scripts.map(({ id }) => id))
  return { bank, campaigns, community, ...library, promiseWords: await readPromiseWords(), practiceCustomers: await readPracticeCustomers() }
}
