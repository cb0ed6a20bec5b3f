"""Reading files, folders and standard input into documents; what cannot be read becomes a failure.

The libraries for web pages, PDF and DOCX are imported when the first such file is read, not before.
"""

from summarizer.ingest.reading import Reading, read

__all__ = ["Reading", "read"]
