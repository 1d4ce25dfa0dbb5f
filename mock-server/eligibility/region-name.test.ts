import { expect, test } from 'vitest'
import { packagedTable } from './packaged-table'
import { shortCity, shortProvince } from './region-name'
import type { PhoneRegion } from './region-table'

const PROVINCES = [
  ['北京市', '北京'], ['天津市', '天津'], ['河北省', '河北'], ['山西省', '山西'], ['内蒙古自治区', '内蒙古'],
  ['辽宁省', '辽宁'], ['吉林省', '吉林'], ['黑龙江省', '黑龙江'], ['上海市', '上海'], ['江苏省', '江苏'],
  ['浙江省', '浙江'], ['安徽省', '安徽'], ['福建省', '福建'], ['江西省', '江西'], ['山东省', '山东'],
  ['河南省', '河南'], ['湖北省', '湖北'], ['湖南省', '湖南'], ['广东省', '广东'], ['广西壮族自治区', '广西'],
  ['海南省', '海南'], ['重庆市', '重庆'], ['四川省', '四川'], ['贵州省', '贵州'], ['云南省', '云南'],
  ['西藏自治区', '西藏'], ['陕西省', '陕西'], ['甘肃省', '甘肃'], ['青海省', '青海'], ['宁夏回族自治区', '宁夏'],
  ['新疆维吾尔自治区', '新疆'],
]

test.each([...PROVINCES, ['香港特别行政区', '香港']])('%s is %s for short', (full, short) => {
  expect(shortProvince(full)).toBe(short)
  expect(shortProvince(short)).toBe(short)
})

test.each([
  ['杭州市', '杭州'], ['杭州', '杭州'], ['广州市', '广州'], ['吉林市', '吉林'], ['喀什地区', '喀什'], ['兴安盟', '兴安'],
  ['恩施土家族苗族自治州', '恩施'], ['恩施州', '恩施'], ['延边朝鲜族自治州', '延边'], ['伊犁哈萨克自治州', '伊犁'],
  ['克孜勒苏柯尔克孜自治州', '克孜勒苏'], ['克孜勒苏柯尔克孜', '克孜勒苏'], ['博尔塔拉蒙古自治州', '博尔塔拉'],
  ['海西蒙古族藏族自治州', '海西'], ['神农架林区', '神农架'], ['江汉（天门/仙桃/潜江）区', '江汉'], ['仙桃市', '江汉'],
  ['莱芜市', '济南'], ['海拉尔', '呼伦贝尔'],
])('the city %s is %s', (name, short) => {
  expect(shortCity(name)).toBe(short)
})

/** Every place the table names, by asking for all ranges from 130 to 199. */
const regions: PhoneRegion[] = [...new Set(
  Array.from({ length: 700_000 }, (_, index) => packagedTable.find(1_300_000 + index)).filter((found) => found !== null),
)]

test('the table names the 31 provinces and Hong Kong, each for short', () => {
  expect(new Set(regions.map(({ province }) => province))).toEqual(new Set([...PROVINCES.map(([, short]) => short), '香港']))
})

test('no city of the table is named with what it is', () => {
  expect(regions.filter(({ city }) => /(?<=..)(?:市|地区|盟|区|州|族)$|[（）/\s]/.test(city))).toEqual([])
})

test('of two names of the table none is the other with something behind', () => {
  const names = new Set(regions.map(({ province, city }) => `${province} ${city}`))
  expect([...names].filter((name) => [...names].some((other) => other !== name && other.startsWith(name)))).toEqual([])
})
