"""An index on disk, by tantivy."""
