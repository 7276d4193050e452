"""The sentences of letters, by what they say and in which tone; plain ones, to be edited."""
