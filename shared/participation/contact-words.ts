import type { ContactRefusal } from './stage-of'

/** What stands beside the manager's code. */
export const contactWords: Readonly<Record<ContactRefusal, { invitation: string; waiting: string }>> = {
  NOT_ADDED: { invitation: '', waiting: '添加成功后，本页会自动继续' },
  NOT_IN_GROUP: { invitation: '联系客户经理进群', waiting: '进群成功后，本页会自动继续' },
}
