/** Who runs a group (G1): the bank's own staff, or somebody else whom the bank helps. */
export const groupKinds = ['managed', 'assisted'] as const
export type GroupKind = (typeof groupKinds)[number]

export const groupKindTexts: Readonly<Record<GroupKind, { name: string; meaning: string }>> = {
  managed: { name: '主管群', meaning: '由我行客户经理当群主，自己管理' },
  assisted: { name: '辅管群', meaning: '群主是物业、学校等合作方，我们协助管理' },
}

/** Codes into it, removing members, its notice and its name are its owner's in WeCom: nobody of the bank has them in a group it only helps with (G1). */
export const canActAsOwner = (kind: GroupKind): boolean => kind === 'managed'
