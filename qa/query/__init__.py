"""A question and the turns before it to what is searched for, and to what passages are compared with."""
