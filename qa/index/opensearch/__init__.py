"""Keep an index in an OpenSearch cluster.

Law: the client library is imported in `connection` alone, and its types and exceptions go no further.
"""
