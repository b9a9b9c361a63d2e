"""Programs for those who work on the project: what its set-up needs, and what draws its samples."""
