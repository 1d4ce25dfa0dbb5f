import type { CustomerGroup, GivenGroup } from '#shared/group/contract'
import { isSameDistrict } from '#shared/group/same-district'
import { groupTemplates } from '#shared/group/template'
import type { GroupTheme } from '#shared/group/theme'
import { typedNumber } from '../form/typed-number'

/** A group as it is being typed. */
export interface GroupDraft extends Omit<GivenGroup, 'memberLimit' | 'district' | 'product'> {
  memberLimit: string
  district: string
  product: NonNullable<GivenGroup['product']>
}

/** What most branches begin with: the scene at their own door. */
const FIRST_THEME: GroupTheme = 'branchMerchant'

const USUAL_LIMIT = '200'

/** The name stays empty: only the branch knows the place. */
function draftFrom(theme: GroupTheme): GroupDraft {
  const { kind, finance, social, pitch } = groupTemplates[theme]
  return { theme, kind, finance, social, pitch, name: '', product: 'ownDebit', district: '', memberLimit: USUAL_LIMIT }
}

/** What a group has already goes before what its template has; of its district what the bank calls it, where it knows it. */
export function draftOf(group: CustomerGroup | null, districts: readonly string[]): GroupDraft {
  const blank = draftFrom(group?.theme ?? FIRST_THEME)
  if (!group) return blank
  const { name, kind, pitch, memberLimit, district } = group
  return {
    ...blank, name, kind, pitch, memberLimit: String(memberLimit), district: districts.find((it) => district !== null && isSameDistrict(it, district)) ?? district ?? '',
    finance: group.finance ?? blank.finance, social: group.social ?? blank.social, product: group.product ?? blank.product,
  }
}

/** Another template: what he has written himself stays. */
export function withTheme(draft: GroupDraft, before: GroupTheme): GroupDraft {
  const template = draftFrom(draft.theme)
  const isOwnPitch = draft.pitch.trim() !== '' && draft.pitch !== groupTemplates[before].pitch
  return { ...template, name: draft.name, district: draft.district, memberLimit: draft.memberLimit, pitch: isOwnPitch ? draft.pitch : template.pitch }
}

/** As the server takes it; the number has been looked at before. */
export const givenOf = ({ memberLimit, district, product, name, pitch, ...rest }: GroupDraft): GivenGroup => ({
  ...rest, name: name.trim(), pitch: pitch.trim(), district: district || null, memberLimit: typedNumber(memberLimit)!,
  product: rest.theme === 'bought' ? product : null,
})
