"""What `?` tells on the queue."""

HELP = """
Whom to call now, best first. **enter** starts the call, **one key** ends it: `a` talked,
`m` message left, `x` no answer, `b` call them back, `w` wrong number, `d` declined. Then the
next call is up.

The bar and the points say how much presses; *Why here* on the card adds them up. `●` their own
morning or evening window is open, `○` they are at work and count for half. Below the calls wait
those whose day has not begun (*later*), those who are *not due yet*, and those whom a rule holds
back (*held*), with the reason.

Each talk begins a week in which news must wait: so nobody is called for no other reason than that
time has passed, long before it is time. Who is not due yet stands below with the day, comes up as
soon as there is news for them, and can be rung all the same.

*Open with* is there to be read out: why you ring them, how old the news is, the news. `o` goes on
to the next piece of news for them, and at the end to a question that needs none; what it shows is
what the outcome marks as told. `c` keeps to the calls that carry fresh news.
`l` writes down that they rang or wrote: who was heard is called no more for want of word.

`B` begins a *batch day*: the best thirty, one after the other, and nobody else till it is over.
Where fewer are due, it reaches for those who are nearest to it.
After a dozen calls in a row a break is proposed. `B` again ends it.
`f` closes the block: whom it brought you back to mind, and what else it gave.
"""
