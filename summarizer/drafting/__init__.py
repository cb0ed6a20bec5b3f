"""Drafters: what turns statements into unchecked claims."""
