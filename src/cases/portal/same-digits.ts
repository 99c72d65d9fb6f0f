/** Whether both texts are the same digits, Latin, Arabic or Persian, whatever stands between them. */
export function sameDigits(typed: string, expected: string): boolean {
  const digits = typed
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  return digits === expected
}
