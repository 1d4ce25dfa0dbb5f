/** What a district, a county or a city of a county's rank ends with. */
const KINDS = ['区', '县', '市', '旗']

const isLonger = (long: string, short: string) => KINDS.some((kind) => long === short + kind)

/**
 * Whether two names mean one district of a city, with or without what kind it is: 西湖 and 西湖区, 义乌 and 义乌市. Two kinds are two
 * districts (伊宁市, 伊宁县), and so is 西湖新区.
 */
export const isSameDistrict = (one: string, other: string): boolean => one === other || isLonger(one, other) || isLonger(other, one)
