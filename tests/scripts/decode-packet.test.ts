import { expect, it } from 'vitest';
import { decodeLog, decodePacket } from '../../scripts/decode-packet.mjs';

const question =
  '4500004026f7400040118f7fc0000201c0000235a0190035002cf3ea21170100000100000000000006736563726574076578616d706c65036f72670000010001';
const overSix =
  '600a5bdb000a114020010db800000000000000000000000120014860486000000000000000008888be3f0009000a72246869';

it.each([
  ['a question for a name', question, 'UDP to 192.0.2.53 port 53, asking for secret.example.org'],
  ['an address of six', overSix, 'UDP to 2001:4860:4860::8888 port 9'],
  [
    'a connection',
    '4500003c1c4640004006b1e6c000020108080808c35001bb00000000000000000000000000000000',
    'TCP to 8.8.8.8 port 443',
  ],
  ['a ping', '4500001c00004000400100000a00000108080808080000000000', 'ICMP to 8.8.8.8'],
  ['what no program sends', '4500001400004000402f00000a00000108080808', 'protocol 47 to 8.8.8.8'],
  ['nothing readable', '45', 'a packet that cannot be read: 45'],
])('says what %s was', (_what, packet, said) => {
  expect(decodePacket(packet)).toBe(said);
});

it('says alike packets once, with how often they were sent', () => {
  expect(decodeLog(`${question}\n${overSix}\n${question}\n`)).toEqual([
    'UDP to 192.0.2.53 port 53, asking for secret.example.org (2 times)',
    'UDP to 2001:4860:4860::8888 port 9',
  ]);
  expect(decodeLog('')).toEqual([]);
});
