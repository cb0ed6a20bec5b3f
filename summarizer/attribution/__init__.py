"""Who says what in a document: quotations, cues, statements, and the actors they belong to."""
