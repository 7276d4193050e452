"""The Textual app; the only importer of Textual."""
