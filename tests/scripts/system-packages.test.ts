import { describe, expect, it } from 'vitest';
import { installSentence, packageNames, packagesOfLibraries } from '../../scripts/system-packages.mjs';

const ldd = `
	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libatk-1.0.so.0 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libgbm.so.1 => not found
	libasound.so.2 => not found
`;

describe('what the system lacks', () => {
  it('names each package once, whatever number of its libraries is missing', () => {
    expect(packagesOfLibraries(ldd)).toEqual(['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']);
  });

  it('names nothing when every library was found', () => {
    expect(packagesOfLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n')).toEqual([]);
  });

  it.each([
    ['Debian 12', 'ID=debian\nVERSION_ID="12"', 'libgtk-3-0 libasound2 xvfb'],
    ['Debian 13', 'ID=debian\nVERSION_ID="13"', 'libgtk-3-0t64 libasound2t64 xvfb'],
    ['Debian testing', 'ID=debian\nVERSION_CODENAME=forky', 'libgtk-3-0t64 libasound2t64 xvfb'],
    ['Ubuntu 22.04', 'NAME="Ubuntu"\nVERSION_ID="22.04"\nID=ubuntu', 'libgtk-3-0 libasound2 xvfb'],
    ['Ubuntu 24.04', 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu', 'libgtk-3-0t64 libasound2t64 xvfb'],
    ['something else', '', 'libgtk-3-0 libasound2 xvfb'],
  ])('calls the packages what %s calls them', (_system, release, expected) => {
    expect(packageNames(['libgtk-3-0', 'libasound2', 'xvfb'], release).join(' ')).toBe(expected);
  });

  it('gives an ordinary user one sentence with the exact command and only what is missing', () => {
    expect(installSentence(['xvfb', 'qpdf'], true)).toBe(
      'Some system packages are missing; install them with: ' +
        'sudo apt-get install -y --no-install-recommends xvfb qpdf',
    );
  });

  it('promises no command where there is no apt', () => {
    expect(installSentence(['xvfb'], false)).not.toContain('apt-get');
  });
});
