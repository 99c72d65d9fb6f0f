import { type Answer, type Visitor, valueOf } from './visitor.ts'

/** Everything she typed on the pages of filing but her code. */
export function typedFiling(account: string): Readonly<Record<string, string>> {
  const before = { phone: 'safe', authority: 'no', by: 'survivor', danger: 'soon' }
  return { ...before, account, way: 'telephone', where: '+49 30 901820', care: 'after noon' }
}

/** Goes to the last page, which shows the code. */
export async function drawCode(she: Pick<Visitor, 'post'>, typed: Readonly<Record<string, string>>): Promise<string> {
  return valueOf(await she.post('/en/file', { ...typed, at: 'check', go: 'next' }), 'code')
}

/** Sends it all, with the end of the code that she wrote down. */
export async function sendFiling(
  she: Pick<Visitor, 'post'>,
  typed: Readonly<Record<string, string>>,
  code: string,
): Promise<Answer> {
  return await she.post('/en/file', { ...typed, code, end: code.slice(-4), at: 'code', go: 'next' })
}

/** What the button of an outage page sends: every hidden field. */
export function hiddenFields({ body }: Pick<Answer, 'body'>): Record<string, string> {
  const unescape = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const inputs = body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [unescape(name), unescape(value)]))
}
