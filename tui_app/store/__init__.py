"""The one door to the disk, and the only importer of TinyDB."""
