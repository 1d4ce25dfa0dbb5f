import type { CustomerGroup } from '#shared/group/contract'

export const groupOf = (change: Partial<CustomerGroup> = {}): CustomerGroup => ({
  id: 'xihu-neighbours', name: '西湖邻里福利群', kind: 'managed', finance: 'card', social: 'neighbours', theme: 'offers', goal: 'repurchase', product: null,
  district: '西湖区', memberLimit: 200, pitch: '老邻居的省钱群。', step: null, stepNotes: [], chatId: 'wr-neighbours', ownerManagerId: 'shen-jiahe', keeperName: '沈嘉禾',
  branchName: '杭州西湖支行', access: 'full', canChange: true, isPublished: true, problems: [], memberCount: 128, ...change,
})
