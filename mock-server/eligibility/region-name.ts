const PROVINCE_SUFFIX = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/

/** Two characters have to stay: 恩施州 is 恩施, 杭州 stays 杭州. */
const CITY_SUFFIX = /(?<=..)(?:市|地区|盟|林区|（.*）区|自治州|州)$/
const PEOPLES = /(?:(?:藏|羌|彝|白|傣|壮|苗|侗|回|朝鲜|土家|布依|傈僳|哈尼|景颇|蒙古)族|蒙古|哈萨克|柯尔克孜)+$/

/** One place has one name: a seat that gave its name to the prefecture, a city that is now part of another, and three cities that share the area code 0728. */
const CITY_TODAY = new Map([
  ['吉首', '湘西'], ['都匀', '黔南'], ['海拉尔', '呼伦贝尔'], ['临河', '巴彦淖尔'], ['集宁', '乌兰察布'],
  ['莱芜', '济南'],
  ['天门', '江汉'], ['仙桃', '江汉'], ['潜江', '江汉'],
])

/** 浙江省 and 浙江 → 浙江; 广西壮族自治区 → 广西; 北京市 → 北京. */
export function shortProvince(name: string): string {
  return name.trim().replace(PROVINCE_SUFFIX, '')
}

/** 杭州市 and 杭州 → 杭州; 甘孜藏族自治州 and 甘孜州 → 甘孜; 喀什地区 → 喀什; 兴安盟 → 兴安. */
export function shortCity(name: string): string {
  const short = name.trim().replace(CITY_SUFFIX, '').replace(PEOPLES, '')
  return CITY_TODAY.get(short) ?? short
}
