import { expect, test } from 'vitest'
import { readXml } from './read-xml'

test('the elements of a message are read, numbers as they are written', () => {
  const xml = '<xml>\n<UserID><![CDATA[007]]></UserID><CreateTime>1770861600</CreateTime><State></State></xml>'
  expect(readXml(xml)).toEqual({ UserID: '007', CreateTime: '1770861600', State: '' })
})

test('entities stay as they are written', () => {
  expect(readXml('<xml><Name>a &amp; b &unknown;</Name></xml>')).toEqual({ Name: 'a &amp; b &unknown;' })
})

test('an element inside another, as in a list, is read', () => {
  expect(readXml('<xml><List><Item><![CDATA[a]]></Item><Item><![CDATA[b]]></Item></List></xml>')).toEqual({ List: { Item: ['a', 'b'] } })
})

test.each([
  ['no XML', 'hello'],
  ['nothing', ''],
  ['another root', '<html></html>'],
  ['a document type', '<!DOCTYPE xml [<!ENTITY e "x">]><xml><A>&e;</A></xml>'],
  ['a document type in small letters', '<!doctype xml [<!entity e "x">]><xml><A>&e;</A></xml>'],
  ['an endless nest', '<a>'.repeat(20_000)],
  ['a name that reaches into our objects', '<xml><__proto__><isAdmin>1</isAdmin></__proto__></xml>'],
])('%s is no message', (_, text) => {
  expect(readXml(text)).toBeNull()
})
