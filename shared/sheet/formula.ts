/** A cell that begins so is run as a formula, in some languages’ Excel the full-width forms too: it gets a ' in front. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
