/** What is written down of who did and saw what (K13), by the contract's name for it, and as an auditor reads it. */
export const auditedActions = {
  'draft.createDraft': '新建活动方案',
  'draft.saveDraft': '保存活动方案',
  'draft.submitDraft': '提交活动方案',
  'draft.decideDraft': '复核活动方案',
  'whitelist.uploadWhitelist': '上传白名单',
  'roster.changeRoster': '修改客户经理名单',
  'ranking.setTarget': '设定目标',
  'marketing.addNode': '新建营销节点',
  'marketing.changeNode': '修改营销节点',
  'marketing.removeNode': '删除营销节点',
  'channel.setChannelKind': '修改渠道分类',
  'addCheck.decideHeldAdds': '核查加友',
  'payout.makeBatch': '提出重新发放',
  'payout.decideBatch': '复核重新发放',
  'payout.reconcile': '与发放渠道对账',
  'ledger.showLedger': '查看活动台账',
  'ledger.traceVoucher': '查一份奖品',
  'compliance.decideScriptReview': '审核话术',
  'questionBank.decideBankQuestion': '审核题目',
  'lead.uploadLeads': '导入线索',
  'lead.showLeadPhone': '查看线索号码',
  'chat.showChatCustomer': '查看外网点客户',
  'privacy.withdrawConsent': '客户撤回同意',
  'privacy.eraseNotes': '客户删除记录',
  'audit.searchEntries': '查看审计记录',
  'audit.exportEntries': '导出审计记录',
} as const

export type AuditedAction = keyof typeof auditedActions

export const auditedActionNames = Object.keys(auditedActions) as [AuditedAction, ...AuditedAction[]]
