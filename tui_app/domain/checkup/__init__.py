"""The health of the records: what is wrong in them, and what can be mended without a guess."""
