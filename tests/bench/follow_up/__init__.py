"""Half-years of follow-up, played by rule: what each order of calling would have come to."""
