"""Other words for the same thing: how near the words of a tidbit are to those known of somebody."""
