# Runs a command in the network namespace this was started in, whose only way out is a device that is read here.
# Each packet that a program sends there is one line in the log: its hexadecimal digits, and behind a space the command
# lines of the process that sent it and of the one that started this, where they can be found.
#
#   unshare --net --mount perl network-guard.pl LOG COMMAND [ARGUMENT ...]
#
# Perl, because Node has no ioctl, and every Debian has Perl. Answers the command's exit code; 125 and a sentence when
# there can be no guard here.
use strict;
use warnings;

my ($log, @command) = @ARGV;
my $device = 'guard0';
my %call = (
  TUNSETIFF => 0x400454ca, SIOCSIFFLAGS => 0x8914, SIOCGIFINDEX => 0x8933, SIOCSIFADDR => 0x8916, SIOCADDRT => 0x890b,
);
my ($inet, $inet6, $netlink, $packet, $datagram, $raw) = (2, 10, 16, 17, 2, 3);

sub refuse { print STDERR "$_[0]\n"; exit 125 }

ask_names_of_the_device();
my $reader = open_tun() // open_pair() // refuse("no network device can be made here: $!");
my $index = lead_everything_to_it();
bind($reader->{from}, pack('S n i x12', $packet, 3, $index)) or refuse("$device cannot be read: $!") if $reader->{kind} eq 'pair';
exit watch(run());

# Names are asked of a server behind the device, and of nothing that answers through a file, as the system's own
# resolvers do: they would ask the real network on our behalf.
sub ask_names_of_the_device {
  for (['resolv.conf', "nameserver 192.0.2.53\noptions timeout:1 attempts:1"], ['nsswitch.conf', 'hosts: files dns']) {
    my ($name, $text) = @$_;
    next unless -e "/etc/$name";
    open(my $file, ">", "$log.$name") or refuse("$log.$name: $!");
    print $file "$text\n";
    close $file;
    chmod 0644, "$log.$name";
    system('mount', '--bind', "$log.$name", "/etc/$name") == 0 or refuse("/etc/$name cannot be replaced for the run");
  }
}

sub open_tun {
  open(my $tun, '+<', '/dev/net/tun') or return undef;
  ioctl($tun, $call{TUNSETIFF}, pack('a16 S x22', $device, 0x1001)) or return undef;
  return { kind => 'tun', from => $tun };
}

# The same without /dev/net/tun: one end of a cable that leads nowhere, listened to.
sub open_pair {
  socket(my $link, $netlink, $raw, 0) or return undef;
  my $attribute = sub { my ($type, $value) = @_; my $whole = pack('S S', 4 + length $value, $type) . $value; $whole . "\0" x (-length($whole) % 4) };
  my $body = "\0" x 16 . $attribute->(3, "$device\0") . $attribute->(18, $attribute->(1, 'veth'));
  send($link, pack('L S S L L', 16 + length $body, 16, 0x605, 1, 0) . $body, 0) or return undef;
  recv($link, my $answer, 4096, 0);
  my $error = -unpack('x16 l', $answer);
  if ($error != 0) { $! = $error; return undef }
  socket(my $from, $packet, $datagram, 0) or return undef;
  return { kind => 'pair', from => $from };
}

# Loopback stays loopback; everything else, of both protocols, goes to the device.
sub lead_everything_to_it {
  socket(my $four, $inet, $datagram, 0) or refuse("no network: $!");
  my $tell = sub { ioctl($_[0], $call{$_[1]}, $_[2]) or refuse("$_[1]: $!") };
  my $address = sub { pack('S n a4 x8', $inet, 0, pack('C4', @_)) };
  $tell->($four, 'SIOCSIFADDR', pack('a16 a16 x8', $device, $address->(192, 0, 2, 1)));
  # Up, and nobody is asked for hardware addresses.
  for ('lo', $device, $reader->{kind} eq 'pair' ? 'veth0' : ()) {
    $tell->($four, 'SIOCSIFFLAGS', pack('a16 S x22', $_, $_ eq 'lo' ? 0x1 : 0x81));
  }
  my $route = pack('x8 a16 a16 a16 S x2 x4 x16 s x6 p x18 x6', ($address->(0, 0, 0, 0)) x 3, 0x1, 0, $device);
  $tell->($four, 'SIOCADDRT', $route . "\0" x (120 - length $route));
  my $found = pack('a16 i x20', $device, 0);
  $tell->($four, 'SIOCGIFINDEX', $found);
  my $number = unpack('x16 i', $found);
  # Where the system has no IPv6 nothing can leave that way.
  if (socket(my $six, $inet6, $datagram, 0)) {
    my $own = pack('H32', '20010db8000000000000000000000001');
    if (ioctl($six, $call{SIOCSIFADDR}, pack('a16 L i', $own, 64, $number))) {
      ioctl($six, $call{SIOCADDRT}, pack('x48 L S S L x4 x8 L i', 1, 0, 0, 1, 0x1, $number)) or refuse("IPv6 route: $!");
    }
  }
  return $number;
}

# Whoever came here as an ordinary user goes on as one: with the program that is started the rights end.
sub run {
  my $child = fork() // refuse("fork: $!");
  return $child if $child;
  my @drop = $> == 0 ? () : ('setpriv', '--ambient-caps=-all', '--inh-caps=-all');
  exec(@drop, @command) or refuse("$command[0]: $!");
}

sub watch {
  my ($child) = @_;
  open(my $out, '>', $log) or refuse("$log: $!");
  for my $name ('TERM', 'HUP', 'INT') {
    # In a terminal Ctrl-C reaches the command by itself.
    $SIG{$name} = sub { kill $name, $child unless $name eq 'INT' && -t STDIN };
  }
  my ($code, $last) = (undef, 0);
  until ($last) {
    # What was sent just before the end is still read.
    $last = defined $code;
    my $wanted = '';
    vec($wanted, fileno($reader->{from}), 1) = 1;
    while (select(my $ready = $wanted, undef, undef, 0.2) > 0) {
      my $bytes = '';
      if ($reader->{kind} eq 'tun') { sysread($reader->{from}, $bytes, 65536) or last }
      else {
        my $who = recv($reader->{from}, $bytes, 65536, 0) // last;
        next if unpack('x10 C', $who) != 4; # what comes in
      }
      syswrite($out, join(' ', unpack('H*', substr($bytes, 0, 512)), sender($bytes)) . "\n") if is_of_a_program($bytes);
    }
    if (waitpid($child, 1) == $child) { $code = $? & 127 ? 128 + ($? & 127) : $? >> 8 }
  }
  return $code;
}

# The system itself looks for routers and neighbours and joins groups (ICMPv6 133 to 136 and 143, 131); no program does.
sub is_of_a_program {
  my ($bytes) = @_;
  return 0 if length $bytes < 1;
  return 1 if ord($bytes) >> 4 != 6;
  my ($next, $type) = unpack('x6 C x33 C', $bytes . "\0" x 48);
  # Group reports come behind a header of hop-by-hop options.
  ($next, $type) = unpack('x40 C x7 C', $bytes . "\0" x 60) if $next == 0;
  return !($next == 58 && ($type == 131 || $type == 143 || ($type >= 133 && $type <= 136)));
}

# Who has a socket at the port that the packet left from. One that is closed already belongs to nobody.
sub sender {
  my ($bytes) = @_;
  my $six = ord($bytes) >> 4 == 6;
  my $port = sprintf('%04X', unpack($six ? 'x40 n' : 'x' . ((ord($bytes) & 15) * 4) . ' n', $bytes . "\0" x 64));
  my ($socket) = map { /^\s*\d+: \w+:$port(?:\s+\S+){7}\s+(\d+)/ ? $1 : () } map { lines("/proc/net/$_") } qw(udp udp6 tcp tcp6);
  return () unless $socket;
  for my $own (glob('/proc/[0-9]*/fd/*')) {
    next unless (readlink($own) // '') eq "socket:[$socket]";
    my ($process) = $own =~ m{^/proc/(\d+)/};
    my ($parent) = map { /^PPid:\s*(\d+)/ ? $1 : () } lines("/proc/$process/status");
    return join(' started by ', map { join('', lines("/proc/$_/cmdline")) =~ tr/\0\n/  /r } $process, $parent // ());
  }
  return ();
}

sub lines { open(my $file, '<', $_[0]) or return (); return <$file> }
