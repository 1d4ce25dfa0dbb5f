import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { draftDefinition } from '#shared/campaign/definition'
import type { Queryable } from '../db/database'
import { readYamlFile } from '../read-yaml-file'
import { insertDraft } from './insert-draft'

const FOLDER = new URL('../fixtures/templates/', import.meta.url)

/** Stands for the person who saved it: nobody on the list. */
const MADE_BY = '系统预置'

/** Checked like any definition, kept as it is written. */
const written = z.record(z.string(), z.unknown()).superRefine((value, context) => {
  const { error } = draftDefinition.safeParse(value)
  for (const { path, message } of error?.issues ?? []) context.addIssue({ code: 'custom', path: [...path], message })
})

/** Loads the templates that come with the program; one that is there stays as it is. Throws FileRefused. */
export async function loadTemplates(tx: Queryable, now: Date): Promise<void> {
  for (const name of (await readdir(FOLDER)).toSorted()) {
    const definition = await readYamlFile(fileURLToPath(new URL(name, FOLDER)), written)
    const draft = { definition, isTemplate: true, templateId: null, branchId: null, madeBy: MADE_BY }
    await insertDraft(tx, String(definition['id']), draft, now)
  }
}
