/** CRC-32 as in ZIP and PNG (ISO 3309, polynomial 0xEDB88320): any single changed byte changes it. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff;
  for (let place = 0; place < bytes.length; place += 1)
    sum = (table[(sum ^ (bytes[place] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  return sum;
});
