"""Language models behind the one seam: adapters that speak to them, wrappers that retry, count, limit and remember."""
