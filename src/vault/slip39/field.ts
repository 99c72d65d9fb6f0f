/** A point of every byte's polynomial: the same `x` for all, one `y` for each byte. */
export type Point = { readonly x: number; readonly y: Uint8Array }

/**
 * The polynomials of lowest degree through the points, at `x`, in GF(256) with the polynomial of AES (SLIP-0039,
 * "Polynomial interpolation"). No two points may share their `x`. Without tables or branches on secret bytes.
 */
export function interpolate(x: number, points: readonly Point[]): Uint8Array {
  const result = new Uint8Array(points[0]?.y.length ?? 0)
  for (const point of points) {
    const weight = weightOf(point, x, points)
    point.y.forEach((byte, at) => {
      result[at] = (result[at] ?? 0) ^ multiply(byte, weight)
    })
  }
  return result
}

function weightOf(point: Point, x: number, points: readonly Point[]): number {
  const others = points.filter((other) => other !== point)
  const above = others.reduce((product, other) => multiply(product, x ^ other.x), 1)
  const below = others.reduce((product, other) => multiply(product, point.x ^ other.x), 1)
  return multiply(above, inverse(below))
}

/** The product of two bytes in GF(256). */
export function multiply(a: number, b: number): number {
  let product = 0
  let power = a
  for (let bit = 0; bit < 8; bit++) {
    product ^= -((b >> bit) & 1) & power
    power = ((power << 1) ^ (-(power >> 7) & 0x11b)) & 0xff
  }
  return product
}

// a^254, since a^255 is 1 for every a but 0.
function inverse(a: number): number {
  let result = 1
  for (let step = 0; step < 254; step++) result = multiply(result, a)
  return result
}
