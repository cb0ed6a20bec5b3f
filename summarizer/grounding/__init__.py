"""Grounding: the only way from a draft to a briefing; every sentence is matched to source text."""
