"""What the help of the ideas says."""

IDEAS_HELP = """
What you heard or read, the freshest first, and **whom it is for**. `t` jots a line and Tidings
proposes people, each with what tied them. `a` accepts the proposal that is marked, `r` refuses
it for good, and the next one comes up: `a a r` and the inbox is clear. `p` adds anybody.

In that line `@ann` says whom it is for, `#cold-chain` what about, a link where it stands, `!gossip`
or `gossip:` what it is, `!2d` or `!friday` how long it keeps; **tab** completes what is begun. At
the end such a mark leaves the text, inside a sentence its words stay; `@@` is the sign itself.
**f5** opens the line over any form, however half typed.

`right` goes to the people of an idea, to decide on any of them; `left` comes back. What is
accepted stands at the top of the queue while it is fresh, as the opener of that call. What is
stale leaves for the archive by itself: `s` shows it, `x` puts away or brings back.

`c` makes a **clipping** of it: a letter with a short tag and no ask, to the marked person, or from
the list of ideas to everybody accepted, one after the other. Sent, it counts as told.

`R` is the **reading list**: what your feeds brought, to be kept here or dropped.

`2?` two people to decide, `1✓` accepted, `1→` passed on.
"""
