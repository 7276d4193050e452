"""People's files in and out: text to records and a report; never touches the store."""
