"""How much the store bears: failing system calls, kills, power loss, full disks, other writers.

`TIDINGS_RELIABILITY` says how much of it is run:

- unset: the short forms; what this machine cannot do (strace, mounting) is left out and named in
  the summary at the end;
- `all`: the short forms of everything; what cannot be done here fails. This is what `.ci/run` asks;
- `long`: the long forms of everything.
"""
