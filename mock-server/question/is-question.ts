/** Words that ask, and 吗 where a sentence ends. */
const ASKS = /[?？]|请问|怎么|怎样|如何|多少|几点|哪里|哪儿|哪个|哪天|什么时候|能不能|可不可以|有没有|是不是|吗(?=[\s\p{P}]|$)/u

/** What a member of a group says that its owner should answer: a question, or his name after an @ (S26). */
export function isQuestion(text: string, ownerName: string | null): boolean {
  const plain = text.normalize('NFKC')
  return ASKS.test(plain) || (ownerName !== null && plain.includes(`@${ownerName}`))
}
