import { fileURLToPath } from 'node:url'
import type { Bank } from './bank/bank-file'
import { articleFile } from './content/article-file'
import { branchEventFile } from './branch-event/branch-event-file'
import { interestFile } from './interest/interest-file'
import { localBenefitFile } from './local-benefit/local-benefit-file'
import { materialFile } from './material/material-file'
import { readYamlFile } from './read-yaml-file'
import { productFile } from './product/product-file'
import { serviceFile } from './service/service-file'
import { surveyFile } from './survey/survey-file'
import { sopPlanFile } from './sop/sop-plan-file'
import { weeklyEventFile } from './weekly-event/weekly-event-file'

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/community/${name}`, import.meta.url))

export type Community = Awaited<ReturnType<typeof readCommunity>>

/** What the bank writes for its customers' everyday life, file by file. Throws FileRefused with the line of every mistake. */
export async function readCommunity({ groups, channels, branches, tagGroups }: Bank, scriptIds: readonly string[]) {
  const groupIds = groups.map(({ id }) => id)
  const content = await readYamlFile(fixture('content.yaml'), articleFile)
  const material = await readYamlFile(fixture('material.yaml'), materialFile)
  const product = productFile(content.articles.map(({ id }) => id), material.materials.map(({ id }) => id), scriptIds)
  return {
    ...content,
    ...material,
    ...(await readYamlFile(fixture('product.yaml'), product)),
    ...(await readYamlFile(fixture('local-benefit.yaml'), localBenefitFile(groupIds))),
    ...(await readYamlFile(fixture('interest.yaml'), interestFile(tagGroups.flatMap(({ tags }) => tags)))),
    ...(await readYamlFile(fixture('service.yaml'), serviceFile(channels.map(({ code }) => code)))),
    ...(await readYamlFile(fixture('survey.yaml'), surveyFile)),
    ...(await readYamlFile(fixture('branch-event.yaml'), branchEventFile(branches.map(({ id }) => id)))),
    sopPlan: (await readYamlFile(fixture('sop-plan.yaml'), sopPlanFile)).slots,
    weeklyEvents: await readYamlFile(fixture('weekly-event.yaml'), weeklyEventFile),
  }
}
