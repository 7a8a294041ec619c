/**
 * CRC-32 as in ZIP and PNG (ISO 3309, polynomial 0xEDB88320): any single changed byte changes it. Four bytes at a time, as
 * Kounavis and Berry do (A systematic approach to building high performance software-based CRC generators, 2005).
 */
export function checksum(bytes: Uint8Array): number {
  const [first, second, third, fourth] = tables;
  let sum = 0xff_ff_ff_ff;
  let place = 0;
  for (const end = bytes.length - 3; place < end; place += 4) {
    sum ^=
      (bytes[place] ?? 0) |
      ((bytes[place + 1] ?? 0) << 8) |
      ((bytes[place + 2] ?? 0) << 16) |
      ((bytes[place + 3] ?? 0) << 24);
    sum =
      (fourth[sum & 0xff] ?? 0) ^
      (third[(sum >>> 8) & 0xff] ?? 0) ^
      (second[(sum >>> 16) & 0xff] ?? 0) ^
      (first[sum >>> 24] ?? 0);
  }
  for (; place < bytes.length; place += 1)
    sum = (first[(sum ^ (bytes[place] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}

/** What a byte does to the sum, and what it does when one, two or three bytes follow. */
const tables = followedTables();

function followedTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
    return sum;
  });
  const next = (table: Int32Array): Int32Array => table.map((sum) => (sum >>> 8) ^ (first[sum & 0xff] ?? 0));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}
