import { fileURLToPath } from 'node:url'
import { practiceCustomersFile, type PracticeCustomer } from './practice/customers-file'
import { readYamlFile } from './read-yaml-file'

const FILE = fileURLToPath(new URL('./fixtures/practice/customers.yaml', import.meta.url))

/** Whom managers practise on (S25). Throws FileRefused with the line of every mistake. */
export const readPracticeCustomers = (): Promise<readonly PracticeCustomer[]> => readYamlFile(FILE, practiceCustomersFile)
