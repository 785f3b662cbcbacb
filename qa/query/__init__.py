"""Turn a question and the turns before it into what engines search for and passages are compared with."""
