"""An index on a cluster, by OpenSearch."""
