"""The forms of the interview editor: fields, lists of parts, sections that fold."""
