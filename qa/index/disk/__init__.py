"""An index on disk, on top of tantivy."""
