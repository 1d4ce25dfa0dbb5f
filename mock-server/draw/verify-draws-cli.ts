import { EXIT, verifyDrawsFile } from './verify-draws-file'

const [file, receiptFile = null, ...more] = process.argv.slice(2)

if (file === undefined || more.length > 0) {
  console.error('usage: npm run verify-draws -- DRAWS.json [RECEIPT.json]')
  process.exitCode = EXIT.unusable
} else {
  const { exitCode, lines } = await verifyDrawsFile(file, receiptFile)
  console.log(lines.join('\n'))
  process.exitCode = exitCode
}
