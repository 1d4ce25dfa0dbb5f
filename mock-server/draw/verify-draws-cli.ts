import { EXIT, verifyDrawsFile } from './verify-draws-file'

const [file] = process.argv.slice(2)

if (file === undefined) {
  console.error('usage: npm run verify-draws -- FILE')
  process.exitCode = EXIT.unusable
} else {
  const { exitCode, lines } = await verifyDrawsFile(file)
  console.log(lines.join('\n'))
  process.exitCode = exitCode
}
