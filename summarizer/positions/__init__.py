"""Issues and stances: what a statement is about, and which side it takes."""
