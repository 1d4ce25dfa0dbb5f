import { bankFile } from '../../../bank/bank-file'

const branch = { id: 'xihu', name: '西湖支行', province: '浙江', city: '杭州', parentId: null }
const manager = (id: string, name: string, status = 'working') => ({
  id, name, staffNumber: id, branchId: 'xihu', wecomUserId: id.toUpperCase(), status,
})
const customer = (id: string, name: string, phone: string, others: object) => ({
  id, name, openid: `o-${id}`, externalUserId: `wm-${id}`, phone, branchId: 'xihu', managerIds: [], ...others,
})

/** Anna is a contact of Lin's and of Gu's, who has left the bank; Bo is in the group; Cai knows nobody. */
export const smallBank = bankFile.parse({
  bank: { name: '小银行' },
  branches: [branch],
  managers: [manager('lin', '林晚晴'), manager('shen', '沈嘉禾'), manager('gu', '顾离', 'left')],
  channels: [{ code: 'xihu-01', name: '大堂', managerId: 'lin' }],
  defaultChannel: 'xihu-01',
  fallbackManagerId: 'lin',
  groups: [{ id: 'neighbours', name: '邻里群', branchId: 'xihu', chatId: 'wr-neighbours', ownerManagerId: 'shen' }],
  customers: [
    customer('anna', '陈思源', '13805715424', { managerIds: ['lin', 'gu'] }),
    customer('bo', '周若楠', '13958167484', { groupIds: ['neighbours'] }),
    customer('cai', '吴建华', '13605884252', {}),
  ],
})
