/// Numbers from terms.
