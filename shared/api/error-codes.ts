interface ErrorKind {
  /** HTTP status the code travels under; 0 where no answer came. */
  status: number
  /** What the person in front of the screen is told. */
  text: string
}

/**
 * Every way a request can be broken. An expected refusal (not added, prizes gone) is no error: it is a value in the
 * contract, see eligibility/refusal.ts.
 */
export const errorCodes = {
  /** Thrown by the client: no answer came, or it was cut off. The request may or may not have been carried out. */
  NETWORK_ERROR: { status: 0, text: '网络不太稳定，请检查网络后重试' },
  /** Params, headers, query or body do not fit the contract. Nothing was changed. */
  INVALID_REQUEST: { status: 400, text: '提交的内容有误，请检查后重试' },
  /** No session, or one that has expired or was tampered with: go through OAuth again. */
  UNAUTHENTICATED: { status: 401, text: '登录已失效，请重新进入页面' },
  /** A request that changes something came from another site's page. */
  CROSS_SITE_REQUEST: { status: 403, text: '请从活动页面重新进入' },
  /** The OAuth state or code is unknown, used or expired; so is a mini-program's login code. */
  OAUTH_REJECTED: { status: 403, text: '授权没有完成，请重新打开链接' },
  /** WeChat's snapshot page: nobody has agreed to come in yet, and a stand-in would draw. */
  SNAPSHOT_VISITOR: { status: 403, text: '请先点右下角的“使用完整服务”，再来参加' },
  /** A mini-program's code for the phone WeChat is tied to is unknown, used or expired. */
  PHONE_CODE_REJECTED: { status: 403, text: '没有取到手机号，请再点一次，或直接填写' },
  ROUTE_NOT_FOUND: { status: 404, text: '页面不存在' },
  CAMPAIGN_NOT_FOUND: { status: 404, text: '没有找到这个活动，请核对链接' },
  CUSTOMER_NOT_FOUND: { status: 404, text: '没有找到这位客户' },
  /** A manager's account exists in WeCom but not in the bank's list. */
  MANAGER_NOT_FOUND: { status: 404, text: '没有找到您的客户经理档案，请联系管理员' },
  /** A step of the journey (C2) was asked for before the one it follows. */
  STEP_SKIPPED: { status: 409, text: '请先完成上一步' },
  /** The customer agreed to a text that is no longer the current one: show the new one and ask again (K2). */
  CONSENT_OUTDATED: { status: 409, text: '授权说明已更新，请阅读后重新勾选' },
  /** No other card of his, nor one of another's (K11). */
  CARD_ALREADY_USED: { status: 409, text: '该银行卡已参与过本活动' },
  /** The same person cannot be in one campaign with two phone numbers, nor two persons with one (K11). */
  PHONE_ALREADY_USED: { status: 409, text: '该手机号已参与过本活动' },
  /** The campaign asks for other fields than were given, or for none (C4). */
  INFO_NOT_ASKED: { status: 400, text: '提交的内容与活动要求不一致，请刷新后重试' },
  /** No such game session, or not this customer's. */
  GAME_NOT_FOUND: { status: 404, text: '没有找到这局游戏，请重新开始' },
  /** The game is over: start another one. */
  GAME_OVER: { status: 409, text: '这局游戏已经结束，请重新开始' },
  /** The move does not belong to this kind of game. */
  MOVE_NOT_ALLOWED: { status: 400, text: '这一步不符合游戏规则，请重试' },
  /** No such offer. */
  OFFER_NOT_FOUND: { status: 404, text: '没有找到这张优惠券' },
  /** No such article, or one that is not published yet. */
  ARTICLE_NOT_FOUND: { status: 404, text: '没有找到这篇文章' },
  MATERIAL_NOT_FOUND: { status: 404, text: '没有找到这份内容' },
  /** Sent while it was good; its last day has passed. */
  MATERIAL_EXPIRED: { status: 410, text: '这份内容已经过期，谢谢您的关注' },
  SERVICE_NOT_FOUND: { status: 404, text: '没有找到这项缴费服务' },
  /** No such script or pack, or another manager's own. */
  SCRIPT_NOT_FOUND: { status: 404, text: '没有找到这条话术，可能已被删除' },
  /** No event of a branch, or another branch's. */
  EVENT_NOT_FOUND: { status: 404, text: '没有找到这场网点活动，请核对链接' },
  /** An event is made for a time that is over. */
  EVENT_TIME_PAST: { status: 400, text: '开始时间已经过去，请选一个将来的时间' },
  /** No such task of the group's, or the weekly plan has no place for it any more. */
  SOP_TASK_NOT_FOUND: { status: 404, text: '没有找到这条安排，请刷新后再看' },
  SURVEY_NOT_FOUND: { status: 404, text: '这份问卷已经结束，谢谢您' },
  /** No such question in the bank, removed meanwhile, or another's. */
  BANK_QUESTION_NOT_FOUND: { status: 404, text: '没有找到这道题，可能已经被作者删除' },
  /** The question was changed after it was read: nothing was decided. */
  BANK_QUESTION_CHANGED: { status: 409, text: '作者刚刚改过这道题，请重新看一遍再审' },
  /** No such game of a group. */
  GROUP_GAME_NOT_FOUND: { status: 404, text: '没有找到这场群游戏，请核对链接' },
  /** The group is another's in WeCom: only its owner runs its games. */
  NOT_GROUP_OWNER: { status: 403, text: '只有群主能安排和主持这个群的游戏' },
  /** The group is looked after by a colleague who is at work: nobody else changes it. */
  NOT_GROUP_KEEPER: { status: 403, text: '这个群由同事负责，请联系负责的同事修改' },
  /** No such batch of print, or another manager's. */
  PRINT_BATCH_NOT_FOUND: { status: 404, text: '没有找到这批物料，请刷新后重试' },
  CHANNEL_NOT_FOUND: { status: 404, text: '没有找到这个渠道，请刷新后重试' },
  /** The bank's calendar has no such node, or no longer. */
  MARKETING_NODE_NOT_FOUND: { status: 404, text: '没有找到这个营销节点，请刷新后重试' },
  GROUP_NOT_FOUND: { status: 404, text: '没有找到这个客户群' },
  /** Two vouchers have the code that was typed: see voucher/voucher-code.ts. */
  VOUCHER_CODE_SHARED: { status: 409, text: '两份奖品编号相同，请在“资格查询”里找客户' },
  MASS_MESSAGE_NOT_FOUND: { status: 404, text: '没有找到这次群发，请刷新后重试' },
  /** No place of this manager's for this customer. */
  REACH_NOT_FOUND: { status: 404, text: '没有找到这次发送记录，请刷新后重试' },
  /** No such lead, or a colleague's. */
  LEAD_NOT_FOUND: { status: 404, text: '没有找到这条线索，请刷新后重试' },
  /** More than ten minutes after it was settled, or it is another manager's. */
  UNDO_OVER: { status: 409, text: '已经超过十分钟，撤销不了，请到客户页面重新安排' },
  /** It went out into the group from its chat: brought back it would be sent twice. */
  SENT_TO_GROUP: { status: 409, text: '这条已经发到群里，撤销不了，免得重复发' },
  /** Its live game was launched meanwhile. */
  GAME_LAUNCHED: { status: 409, text: '这场游戏已经在群里开始，撤销不了' },
  /** Nothing of that kind waits for this manager, or it can be done no more. */
  TODAY_ITEM_NOT_FOUND: { status: 404, text: '没有找到这件事，请刷新后再看' },
  /** No such expert, or he works no more. */
  EXPERT_NOT_FOUND: { status: 404, text: '没有找到这位专家，请刷新后重选' },
  /** No such handover of this customer. */
  HANDOVER_NOT_FOUND: { status: 404, text: '没有找到这次转介，请刷新后重试' },
  /** No such plan or reminder, or a colleague's. */
  FOLLOW_UP_NOT_FOUND: { status: 404, text: '没有找到这条跟进，请刷新后重试' },
  /** Nothing can be due on a day that is over. */
  DAY_PAST: { status: 409, text: '这一天已经过去，请选今天或以后的日期' },
  /** The corp has no such tag, or no longer. */
  TAG_NOT_FOUND: { status: 404, text: '没有找到这个标签，请刷新后重试' },
  VOUCHER_NOT_FOUND: { status: 404, text: '没有找到这份奖品' },
  /** The signed-in person does not have the duty this needs (K13). */
  ROLE_REQUIRED: { status: 403, text: '您没有办理这项业务的权限' },
  /** The customer belongs to another branch (K6). */
  SIGNAL_NOT_FOUND: { status: 404, text: '这条提示已经不在了' },
  OTHER_BRANCH: { status: 403, text: '该客户由其他网点维护，您只能查看本网点的客户' },
  /** Who made it cannot approve it (K13). */
  OWN_WORK: { status: 403, text: '经办和复核不能是同一个人，请换一位同事复核' },
  /** No script of that id waits for approval, or ever did. */
  REVIEW_NOT_FOUND: { status: 404, text: '没有找到这条待审话术，可能作者已经删除' },
  /** The script was changed after it was read: nothing was decided. */
  REVIEW_OUTDATED: { status: 409, text: '作者刚刚改过这条话术，请重新看一遍再审' },
  /** What promises a return is not let out (K4). */
  PROMISE_FOUND: { status: 409, text: '内容里有承诺收益的词，不能通过，请退回修改' },
  DRAFT_NOT_FOUND: { status: 404, text: '没有找到这份活动方案' },
  /** The id is taken by another draft or campaign. */
  DRAFT_EXISTS: { status: 409, text: '这个活动编号已被使用，请换一个' },
  /** Somebody saved a newer version meanwhile: load it first. Nothing was overwritten. */
  VERSION_OUTDATED: { status: 409, text: '方案已被同事更新，请重新打开后再修改' },
  /** The draft is not in the state this needs: being edited while in review, say. */
  WRONG_STATE: { status: 409, text: '当前状态不能进行这个操作，请刷新后再看' },
  /** A published plan, and everything that decides who wins, is frozen (R15). */
  PLAN_FROZEN: { status: 409, text: '活动已发布，只能再改名称、规则、用卡和授权说明' },
  /** A branch may change only what the head office's template lets it (R33). */
  FIELD_LOCKED: { status: 403, text: '该内容由总行统一设定，网点不能修改' },
  /** The definition has mistakes; `detail` lists them. */
  DEFINITION_INVALID: { status: 400, text: '活动方案有误，请按提示修改' },
  /** What has to be there before publication is not: see `problems` of the draft (R18). */
  NOT_READY: { status: 409, text: '发布条件还没有满足，请先补齐' },
  BATCH_NOT_FOUND: { status: 404, text: '没有找到这个发放批次' },
  /** A payout of the batch is not one that failed. */
  PAYOUT_NOT_FAILED: { status: 409, text: '所选奖品里有不需要重发的，请刷新后再选' },
  /** A file is empty, has no column that is needed, or too many rows. */
  FILE_UNUSABLE: { status: 400, text: '文件无法读取，请按模板检查表头和行数' },
  /** A callback's signature is wrong or too old. */
  SIGNATURE_INVALID: { status: 401, text: '签名验证没有通过' },
  /** The issuer did not answer, or not in time. */
  ISSUER_UNAVAILABLE: { status: 502, text: '发放渠道暂时没有响应，请稍后再试' },
  /** The issuer makes a day's statement on the morning after it. */
  STATEMENT_NOT_READY: { status: 409, text: '账单还没有生成，请在次日上午九点以后再对账' },
  /** A page that is not ours asks to be signed for WeCom. */
  FOREIGN_PAGE: { status: 400, text: '请从企业微信侧边栏打开本页面' },
  /** QA's world: no such conversation, or it is over. */
  CONVERSATION_NOT_FOUND: { status: 404, text: '没有这个会话' },
  /** Whoever speaks is not in the conversation, or has ended it. */
  NOT_IN_CONVERSATION: { status: 409, text: '不在这个会话里，不能发言' },
  /** The group has as many people as it may have (G2). */
  GROUP_FULL: { status: 409, text: '群人数已达上限' },
  /** The native call was decided already, or never asked. */
  CODE_NOT_FOUND: { status: 404, text: '没有这个二维码' },
  CALL_NOT_FOUND: { status: 404, text: '这次调用已经结束' },
  SCENARIO_NOT_FOUND: { status: 404, text: '没有这个场景' },
  /** One person's requests come faster than a person's hands: a script. Nothing was carried out. */
  TOO_MANY_REQUESTS: { status: 429, text: '操作太频繁了，请稍等一分钟再试' },
  /** The database does not answer. Nothing was half done; the same request later gives the right answer. */
  DATABASE_UNAVAILABLE: { status: 503, text: '系统正在恢复，请稍后再试，您的进度不会丢失' },
  /** The server answered outside its own contract (only reported in tests and mock mode) or failed otherwise. */
  INTERNAL_ERROR: { status: 500, text: '系统开小差了，请稍后再试' },
  /** WeChat did not answer, or not in time. */
  WECHAT_UNAVAILABLE: { status: 502, text: '微信暂时没有响应，请稍后再试' },
  /** WeCom did not answer, or not in time. */
  WECOM_UNAVAILABLE: { status: 502, text: '企业微信暂时没有响应，请稍后再试' },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorCodes

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(errorCodes, value)
}
