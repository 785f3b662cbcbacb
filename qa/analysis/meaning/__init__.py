"""What words mean, as vectors from a table of their language: a text's vector is the sum of its words' rows.

Law: everything is computed in integers, so that machines and engines agree to the bit. A language without a table has
no vectors, and nothing here knows which languages have one.
"""
