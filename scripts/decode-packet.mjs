// What a packet was, in words: enough to find out which part of the program sent it.

const protocols = new Map([
  [1, 'ICMP'],
  [2, 'IGMP'],
  [6, 'TCP'],
  [17, 'UDP'],
  [58, 'ICMPv6'],
]);

/**
 * Says of an IP packet its protocol, where it was going and, when it asks for a name, which.
 * @param {string} hexadecimal
 */
export function decodePacket(hexadecimal) {
  const bytes = Buffer.from(hexadecimal, 'hex');
  const isSix = (bytes[0] ?? 0) >> 4 === 6;
  const start = isSix ? 40 : ((bytes[0] ?? 0) & 15) * 4;
  if (bytes.length < start || start < 20) return `a packet that cannot be read: ${hexadecimal}`;
  const protocol = bytes[isSix ? 6 : 9] ?? 0;
  const to = isSix ? sixOf(bytes.subarray(24, 40)) : bytes.subarray(16, 20).join('.');
  const name = protocols.get(protocol) ?? `protocol ${protocol}`;
  if ((protocol !== 6 && protocol !== 17) || bytes.length < start + 8) return `${name} to ${to}`;
  const port = bytes.readUInt16BE(start + 2);
  const asked = protocol === 17 && port === 53 ? askedName(bytes.subarray(start + 8)) : '';
  return `${name} to ${to} port ${port}${asked === '' ? '' : `, asking for ${asked}`}`;
}

/**
 * The packets of a log, alike ones once, each with how often it was sent.
 * @param {string} log
 * @returns {readonly string[]}
 */
export function decodeLog(log) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const line of log.split('\n').filter((each) => each !== '')) {
    const [, packet = '', sender] = /^(\S+)(?: (.*))?$/.exec(line) ?? [];
    const said = `${decodePacket(packet)}${sender ? `, from ${sender.trim()}` : ''}`;
    times.set(said, (times.get(said) ?? 0) + 1);
  }
  return [...times].map(([said, count]) => (count === 1 ? said : `${said} (${count} times)`));
}

/** @param {Buffer} bytes */
function sixOf(bytes) {
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
  return groups.join(':').replace(/(?:^|:)0(?::0)+(?:$|:)/, '::');
}

/**
 * The first name that a message to a name server asks for.
 * @param {Buffer} message
 */
function askedName(message) {
  const labels = [];
  for (let at = 12; at < message.length;) {
    const length = message[at] ?? 0;
    if (length === 0 || length > 63) break;
    labels.push(message.subarray(at + 1, at + 1 + length).toString('latin1'));
    at += length + 1;
  }
  return labels.join('.');
}
