"""The committed sample data keeps its promises."""
