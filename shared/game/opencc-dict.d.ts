declare module 'opencc-js/dict/TSCharacters' {
  /** Every traditional character with its simplified one: "漢 汉|語 语|…". */
  const pairs: string
  export default pairs
}
