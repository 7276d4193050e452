"""What is known of a record, as content for a card; no widgets here."""
