"""The pages of the archive (文史)."""
