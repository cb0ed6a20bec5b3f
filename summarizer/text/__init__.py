"""Text with exact offsets: spans, folding with a memory, paragraphs and sentences."""
