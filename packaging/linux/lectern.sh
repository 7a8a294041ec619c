#!/bin/sh
# Starts Lectern, or answers what was asked on the command line. What follows the two hyphens is Lectern's own: none of
# it can be a switch of Chromium's.
if [ "$(id -u)" -eq 0 ]; then
  echo 'Lectern does not run as root, which can have no sandbox. Run it as the user who reads.' >&2
  exit 1
fi
exec /usr/lib/lectern/lectern --log-level=3 -- "$@"
